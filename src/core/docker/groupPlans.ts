import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Plan, Probe } from '../plan/plan';
import { visible } from '../text/visible';
import { type ComposeProgram, composeCommand, composeOf, type ComposeTarget, type ComposeVerb } from './compose';
import { restartContainer, startContainer, stopContainer, type StopOptions } from './containerPlans';
import { inOrder } from './order';
import { subjectOf } from './subject';

/** A compose project as its containers tell it. */
export interface ComposeGroup {
  readonly project: string;
  readonly workingDir?: string;
  readonly configFiles: readonly string[];
  readonly containers: readonly ContainerRecord[];
}

export interface GroupOptions extends StopOptions {
  /** Absent where the host has no compose. */
  readonly program?: ComposeProgram | undefined;
  /** The target's `cliEnvironment`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The project `name` among these containers; undefined when none belongs to it. */
export function composeGroup(name: string, containers: Iterable<ContainerRecord>): ComposeGroup | undefined {
  const own = [...containers].filter((record) => composeOf(record)?.project === name).sort(inOrder('name'));
  // The newest container knows the files that were used last.
  const [newest] = own.toSorted((left, right) => right.created - left.created);
  const labels = composeOf(newest);
  if (!labels) return undefined;
  const { project, workingDir, configFiles } = labels;
  return { project, ...(workingDir === undefined ? {} : { workingDir }), configFiles, containers: own };
}

export type GroupChange = Exclude<ComposeVerb, 'logs'>;

/**
 * What a change of a whole project does: one compose command where there is a compose; else, for start, stop and restart,
 * one plan a container that is concerned; and nothing for up and down. Throws PlanError('bad-name') for a project whose
 * name compose would refuse.
 */
export function groupPlans(group: ComposeGroup, verb: GroupChange, options: GroupOptions): readonly Plan[] {
  const { program, env, ...stop } = options;
  if (program !== undefined) return [composePlan({ ...group, program, ...(env ? { env } : {}) }, verb, group)];
  const own = group.containers.filter((record) => composeOf(record)?.oneOff === false);
  const alive = own.filter((record) => ['running', 'paused', 'restarting', 'unknown'].includes(record.state));
  switch (verb) {
    case 'start':
      return own.filter((record) => !alive.includes(record)).map(startContainer);
    case 'stop':
      return alive.map((record) => stopContainer(record, stop));
    case 'restart':
      return own.map((record) => restartContainer(record, stop));
    case 'up':
    case 'down':
      return [];
  }
}

/** One compose command as a plan. */
function composePlan(target: ComposeTarget, verb: GroupChange, group: ComposeGroup): Plan {
  const command = composeCommand(target, verb);
  const own = group.containers.filter((record) => composeOf(record)?.oneOff === false);
  const probe = probeOf(verb, own);
  return {
    title: titleOf(verb, visible(group.project)),
    subject: group.project,
    steps: [{ kind: 'command', command, ...(probe ? { probe } : {}) }],
    ...(verb === 'down' ? { destroys: destroyedBy(group, own) } : {}),
  };
}

/** Up, start and restart may rightly make new containers or end at once, so that nothing certain can be asked. */
function probeOf(verb: GroupChange, own: readonly ContainerRecord[]): Probe | undefined {
  if (verb === 'stop')
    return { ask: 'all', of: own.map((one) => ({ ask: 'container-not-running', container: subjectOf(one) })) };
  if (verb === 'down')
    return { ask: 'all', of: own.map((one) => ({ ask: 'absent', kind: 'containers', subject: subjectOf(one) })) };
  return undefined;
}

function titleOf(verb: GroupChange, project: string): string {
  switch (verb) {
    case 'up':
      return t('Compose up {0}', project);
    case 'down':
      return t('Compose down {0}', project);
    case 'start':
      return t('Start all of {0}', project);
    case 'stop':
      return t('Stop all of {0}', project);
    case 'restart':
      return t('Restart all of {0}', project);
  }
}

function destroyedBy(group: ComposeGroup, own: readonly ContainerRecord[]): NonNullable<Plan['destroys']> {
  const names = own.map((record) => subjectOf(record).name).join(', ');
  return {
    goes: t('Stops and removes the containers of {0} ({1}) and its networks.', group.project, names),
    stays: t('Its volumes and images stay.'),
  };
}
