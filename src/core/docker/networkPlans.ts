import type { Subject } from '../engine/calls';
import type { ContainerRecord, NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { oneStep, prune, removal } from './enginePlan';
import { subjectOf } from './subject';

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

type Named = Pick<ContainerRecord, 'id' | 'name'>;

/** How a container is to be in a network. */
export interface ConnectOptions {
  /** A fixed address; the engine chooses when absent. */
  readonly ipv4?: string;
  readonly ipv6?: string;
  /** Names under which others in the network find it, beside its own. */
  readonly aliases: readonly string[];
}

/** Puts a container into a network, running or not: one that does not run gets its address when it starts. */
export function connectContainer(record: Named, network: Subject, options: ConnectOptions): Plan {
  const container = subjectOf(record);
  const to: Subject = { id: network.id, name: network.name };
  return oneStep(t('Connect {0} to {1}', container.name, network.name), container, {
    call: { op: 'network.connect', network: to, container, ...options },
    undo: { op: 'network.disconnect', network: to, container, force: false },
    probe: { ask: 'in-network', network: to, container, is: true },
  });
}

/**
 * Takes a container out of a network; by force also one that the network still lists though it is gone. Taken back, it has
 * the address that the engine then chooses, and no aliases.
 */
export function disconnectContainer(record: Named, of: Subject, options = { force: false }): Plan {
  const container = subjectOf(record);
  const network: Subject = { id: of.id, name: of.name };
  return oneStep(t('Disconnect {0} from {1}', container.name, network.name), container, {
    call: { op: 'network.disconnect', network, container, ...options },
    undo: { op: 'network.connect', network, container, aliases: [] },
    probe: { ask: 'in-network', network, container, is: false },
  });
}
