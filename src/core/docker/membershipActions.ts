import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { type Action, change } from './action';
import { connectContainer, disconnectContainer } from './networkPlans';

/** What puts a container into a network and takes it out of its first one; a word stands for what a form would ask for. */
export function membershipActions(record: ContainerRecord): readonly Action[] {
  const any = { id: 'NETWORK', name: 'NETWORK' };
  const [first] = record.endpoints;
  const out = first ? { id: first.networkId, name: first.networkName } : any;
  const sharesHost = record.endpoints.some(({ networkName }) => networkName === 'host');
  return [
    change(
      { id: 'containers.connectNetwork', title: t('Connect to Network…'), available: !sharesHost },
      connectContainer(record, any, { aliases: [] }),
    ),
    change(
      {
        id: 'containers.disconnect',
        title: t('Disconnect from Network'),
        available: first !== undefined && !sharesHost,
      },
      disconnectContainer(record, out),
    ),
  ];
}
