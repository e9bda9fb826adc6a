import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { oneStep } from './enginePlan';
import { subjectOf } from './subject';

export interface StopOptions {
  /** Seconds until the engine kills what does not stop; the container's own setting when absent. */
  readonly timeoutSeconds?: number;
}

export function startContainer(record: ContainerRecord): Plan {
  const container = subjectOf(record);
  return oneStep(t('Start {0}', container.name), container, {
    call: { op: 'container.start', container },
    undo: { op: 'container.stop', container },
    probe: { ask: 'container-started', container },
  });
}

export function stopContainer(record: ContainerRecord, options: StopOptions = {}): Plan {
  const container = subjectOf(record);
  return oneStep(t('Stop {0}', container.name), container, {
    call: { op: 'container.stop', container, ...options },
    undo: { op: 'container.start', container },
    probe: { ask: 'container-not-running', container },
  });
}

export function restartContainer(record: ContainerRecord, options: StopOptions = {}): Plan {
  const container = subjectOf(record);
  return oneStep(t('Restart {0}', container.name), container, {
    call: { op: 'container.restart', container, ...options },
    probe: { ask: 'container-started', container },
  });
}

export function pauseContainer(record: ContainerRecord): Plan {
  const container = subjectOf(record);
  return oneStep(t('Pause {0}', container.name), container, {
    call: { op: 'container.pause', container },
    undo: { op: 'container.unpause', container },
    probe: { ask: 'container-state', container, oneOf: ['paused'] },
  });
}

export function unpauseContainer(record: ContainerRecord): Plan {
  const container = subjectOf(record);
  return oneStep(t('Unpause {0}', container.name), container, {
    call: { op: 'container.unpause', container },
    undo: { op: 'container.pause', container },
    // Thawed is thawed, also when the process then ended.
    probe: { ask: 'container-state', container, oneOf: ['running', 'restarting', 'exited', 'dead', 'removing'] },
  });
}

/** Only KILL is sure to end a process; of other signals nothing can be seen from outside, and so they have no probe. */
export function killContainer(record: ContainerRecord, options: { readonly signal: string }): Plan {
  const container = subjectOf(record);
  const { signal } = options;
  const ends = ['KILL', 'SIGKILL', '9'].includes(signal.toUpperCase());
  return oneStep(t('Send {0} to {1}', signal, container.name), container, {
    call: { op: 'container.kill', container, signal },
    ...(ends ? { probe: { ask: 'container-not-running', container } } : {}),
  });
}

export function renameContainer(record: ContainerRecord, options: { readonly newName: string }): Plan {
  const container = subjectOf(record);
  const { newName } = options;
  return oneStep(t('Rename {0} to {1}', container.name, newName), container, {
    call: { op: 'container.rename', container, newName },
    undo: { op: 'container.rename', container: { id: container.id, name: newName }, newName: container.name },
    probe: { ask: 'container-name', container, name: newName },
  });
}

/** A name that the engine takes (moby, daemon/names: RestrictedNamePattern). */
export function isContainerName(name: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name);
}
