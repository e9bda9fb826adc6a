import { builtInNetworks } from '../docker/networkActions';
import { usersOfNetworks } from '../docker/usedBy';
import type { ContainerRecord, NetworkRecord } from '../engine/records';
import type { BridgeState } from '../net/bridgeState';
import { byName } from '../text/byName';
import { commandLine } from '../text/quote';
import { t } from '../l10n/l10n';
import type { Snapshot } from '../store/snapshot';
import { bridgeRows } from './bridges';
import { containerIcon, stateWord } from './containerState';
import { facts, noRows, type Row, shown } from './row';

/**
 * The rows of the Networks view: each network, in it the containers with their addresses, and its bridge with the ports.
 * `bridges`: what is known of those.
 */
export function networkRows(snapshot: Snapshot, bridges: BridgeState = { is: 'unread' }): readonly Row[] {
  const members = usersOfNetworks(snapshot.containers.values(), snapshot.networks.values());
  return [...snapshot.networks.values()]
    .sort((left, right) => byName(left.name, right.name))
    .map((network) =>
      networkRow(network, members.get(network.id) ?? [], bridgeRows(network, bridges, snapshot.containers)),
    );
}

function networkRow(network: NetworkRecord, members: readonly ContainerRecord[], bridge: readonly Row[]): Row {
  const builtIn = builtInNetworks.includes(network.name);
  const subnets = network.subnets.map((one) => one.subnet).join(', ');
  const name = shown(network.name);
  return {
    id: `network:${network.id}`,
    label: name,
    description: facts(
      shown(network.driver),
      shown(network.scope),
      shown(subnets),
      builtIn ? builtInMeaning(network.name) : '',
    ),
    icon: { shape: builtIn ? 'circuit-board' : 'type-hierarchy' },
    spoken: [name, t('network'), shown(network.driver), shown(subnets), t('containers: {0}', members.length)]
      .filter(Boolean)
      .join(', '),
    context: builtIn ? 'network.builtin' : members.length > 0 ? 'network.used' : 'network.unused',
    expansion: members.length + bridge.length > 0 ? 'collapsed' : 'none',
    subject: { kind: 'network', id: network.id },
    tooltip: () => networkTooltip(network, members.length),
    children: () => [
      ...members.toSorted((a, b) => byName(a.name, b.name)).map((container) => memberRow(network, container)),
      ...bridge,
    ],
  };
}

/** What the three built-in networks are, in a few words (docker-network(1); moby, "Networking overview"). */
function builtInMeaning(name: string): string {
  if (name === 'bridge' || name === 'podman') return t('the default: containers behind a bridge of the host');
  if (name === 'host') return t("the host's own network namespace, shared");
  return t('no NIC but lo: one can be moved in');
}

function networkTooltip(network: NetworkRecord, members: number): readonly (readonly [string, string])[] {
  const subnets = network.subnets.map(({ subnet, gateway }): readonly [string, string] => [
    t('Subnet'),
    gateway === '' ? subnet : t('{0}, gateway {1}', subnet, gateway),
  ]);
  return [
    [t('Network'), network.name],
    ...(builtInNetworks.includes(network.name) ? [[t('What it is'), builtInMeaning(network.name)] as const] : []),
    [t('Id'), network.id],
    [t('Driver'), network.driver],
    [t('Scope'), network.scope],
    ...subnets,
    ...(network.internal ? [[t('Internal'), t('no way out of the host')] as const] : []),
    [t('Containers'), String(members)],
    ...Object.entries(network.labels).map(([key, value]): readonly [string, string] => [t('Label'), `${key}=${value}`]),
    [t('Command'), commandLine(['docker', 'network', 'inspect', network.name])],
  ];
}

function memberRow(network: NetworkRecord, container: ContainerRecord): Row {
  const endpoint = container.endpoints.find(
    ({ networkId, networkName }) => networkId === network.id || (networkId === '' && networkName === network.name),
  );
  const address = endpoint?.ip ?? '';
  const mac = endpoint?.mac ?? '';
  const name = shown(container.name);
  return {
    id: `network:${network.id}/container:${container.id}`,
    label: name,
    description: facts(shown(address === '' ? stateWord(container.state) : address), shown(mac)),
    icon: containerIcon(container),
    spoken: [name, t('container'), stateWord(container.state), address, mac].filter(Boolean).join(', '),
    context: address === '' ? 'member' : 'member.addressed',
    expansion: 'none',
    subject: { kind: 'endpoint', containerId: container.id, networkId: network.id, ip: address },
    tooltip: () => [
      [t('Container'), container.name],
      [t('Address'), address === '' ? t('none while it does not run') : `${address}/${endpoint?.prefix ?? 0}`],
      [t('MAC'), mac],
      [t('Gateway'), endpoint?.gateway ?? ''],
    ],
    children: noRows,
  };
}
