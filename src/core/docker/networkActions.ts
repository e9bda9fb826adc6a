import type { NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { typed } from '../plan/render/docker';
import { commandLine } from '../text/quote';
import { type Action, change, listing, read } from './action';
import { kernelBridge } from './kernelBridge';
import { createNetwork, plainNetwork } from './networkDraft';
import { connectContainer, disconnectContainer, removeNetwork } from './networkPlans';

/** Networks that an engine makes itself and never removes (docker-network-rm(1); podman-network(1), "default network"). */
export const builtInNetworks: readonly string[] = ['bridge', 'host', 'none', 'podman'];

/** Whether containers come into and out of a network while they exist (moby, daemon/container_operations.go). */
export function takesContainers({ driver }: Pick<NetworkRecord, 'driver'>): boolean {
  return driver !== 'host' && driver !== 'null';
}

/** What shows the ports of a bridge, on the engine's machine (brctl(8), bridge(8), ip-link(8)). */
function portsOf(bridge: string): Action {
  const lines = [
    ['brctl', 'show', bridge],
    ['bridge', 'link', 'show'],
    ['ip', '-br', 'link', 'show', 'master', bridge],
  ];
  return {
    id: 'networks.ports',
    title: t('Show Bridge Ports'),
    available: true,
    lines: lines.map(commandLine),
    ofMachine: true,
  };
}

/** Everything that can be done with a network. */
export function networkActions(record: NetworkRecord): readonly Action[] {
  const name = typed(record);
  const format = (what: string): readonly string[] => ['network', 'inspect', '-f', what];
  const own = !builtInNetworks.includes(record.name);
  const bridge = kernelBridge(record);
  const someContainer = { id: 'CONTAINER', name: 'CONTAINER' };
  return [
    read({ id: 'networks.inspect', title: t('Inspect') }, ['network', 'inspect'], [name]),
    read({ id: 'networks.copyName', title: t('Copy Name') }, format('{{.Name}}'), [name]),
    read({ id: 'networks.copyId', title: t('Copy Id') }, format('{{.Id}}'), [name]),
    change(
      { id: 'networks.connect', title: t('Connect a Container…'), available: takesContainers(record) },
      connectContainer(someContainer, record, { aliases: [] }),
    ),
    change(
      { id: 'networks.disconnect', title: t('Disconnect'), available: record.driver !== 'host' },
      disconnectContainer(someContainer, record),
    ),
    ...(bridge === undefined ? [] : [portsOf(bridge)]),
    change({ id: 'networks.create', title: t('Create Network…') }, createNetwork(plainNetwork('NEW-NAME'))),
    change({ id: 'networks.remove', title: t('Remove…'), available: own }, removeNetwork(record)),
    listing('networks', ['network', 'ls']),
  ];
}
