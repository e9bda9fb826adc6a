import type { Subject } from '../engine/calls';
import type { NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { prune, removal } from './enginePlan';

export function removeNetwork(record: NetworkRecord): Plan {
  const subject: Subject = { id: record.id, name: record.name };
  return removal(t('Remove {0}', subject.name), {
    kind: 'networks',
    subject,
    call: { op: 'network.remove', network: subject },
    destroys: { goes: t('Removes network {0}.', subject.name) },
  });
}

/** A network counts as used only while a running container is in it (moby, daemon/prune.go: networks without endpoints). */
export function pruneNetworks(): Plan {
  return prune(
    t('Prune Networks'),
    t('networks'),
    { op: 'network.prune' },
    {
      goes: t(
        'Removes all networks that no running container is in, also where a stopped one would need it to start again.',
      ),
      stays: t('bridge, host and none stay.'),
    },
  );
}
