import type { NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { typed } from '../plan/render/docker';
import { type Action, change, read } from './action';
import { removeNetwork } from './networkPlans';

/** Networks that an engine makes itself and never removes (docker-network-rm(1); podman-network(1), "default network"). */
export const builtInNetworks: readonly string[] = ['bridge', 'host', 'none', 'podman'];

/** Everything that can be done with a network. */
export function networkActions(record: NetworkRecord): readonly Action[] {
  const name = typed(record);
  const format = (what: string): readonly string[] => ['network', 'inspect', '-f', what];
  const own = !builtInNetworks.includes(record.name);
  return [
    read({ id: 'networks.inspect', title: t('Inspect') }, ['network', 'inspect'], [name]),
    read({ id: 'networks.copyName', title: t('Copy Name') }, format('{{.Name}}'), [name]),
    read({ id: 'networks.copyId', title: t('Copy Id') }, format('{{.Id}}'), [name]),
    change({ id: 'networks.remove', title: t('Remove…'), available: own }, removeNetwork(record)),
  ];
}
