import type { Command } from '../host/command';
import { t } from '../l10n/l10n';
import type { Plan, Probe, Step } from '../plan/plan';
import { visible } from '../text/visible';
import { type OciRuntime, runtimeCommands, runtimeQuestions } from './ociRuntime';
import type { RuntimeContainer, RuntimeStatus } from './runtimeContainer';

/** Who runs the commands of a plan. */
export interface Doer {
  /** Whether a person types `sudo` before the line. */
  readonly bySudo: boolean;
}

/** A container of a runtime, by its id. */
export interface ContainerAt {
  readonly runtime: OciRuntime;
  readonly id: string;
}

/** What is made of a bundle. */
export interface NewContainer extends ContainerAt {
  /** Absolute path of the bundle. */
  readonly bundle: string;
  /** Absolute path of the file that the container's output goes to. */
  readonly outputFile: string;
}

/** Makes the container and does not start it: its namespaces and its root file system are there, its program is not. */
export function createPlan(made: NewContainer, doer: Doer): Plan {
  const command = runtimeCommands.create(made.runtime, made.id, made.bundle);
  return one(t('Create {0}', made.id), made, {
    ...step({ ...command, outputFile: made.outputFile }, doer),
    undo: runtimeCommands.delete(made.runtime, made.id, { force: true }),
    probe: stateProbe(made, ['created']),
  });
}

/** Makes and starts it; it goes on by itself. */
export function runDetachedPlan(made: NewContainer, doer: Doer): Plan {
  const command = runtimeCommands.run(made.runtime, made.id, { bundle: made.bundle, detach: true });
  return one(t('Run {0}', made.id), made, {
    ...step({ ...command, outputFile: made.outputFile }, doer),
    undo: runtimeCommands.delete(made.runtime, made.id, { force: true }),
    probe: stateProbe(made, ['running', 'paused', 'stopped']),
  });
}

export function startPlan(at: ContainerAt, doer: Doer): Plan {
  const probe = stateProbe(at, ['running', 'paused', 'stopped']);
  return one(t('Start {0}', at.id), at, { ...step(runtimeCommands.start(at.runtime, at.id), doer), probe });
}

export function pausePlan(at: ContainerAt, doer: Doer): Plan {
  const probe = stateProbe(at, ['paused']);
  return one(t('Pause {0}', at.id), at, { ...step(runtimeCommands.pause(at.runtime, at.id), doer), probe });
}

export function resumePlan(at: ContainerAt, doer: Doer): Plan {
  const probe = stateProbe(at, ['running', 'stopped']);
  return one(t('Resume {0}', at.id), at, { ...step(runtimeCommands.resume(at.runtime, at.id), doer), probe });
}

/** Sends a signal. What the process makes of it is its own affair, except for SIGKILL. */
export function killPlan(at: ContainerAt, signal: string, doer: Doer): Plan {
  const sent = step(runtimeCommands.kill(at.runtime, at.id, signal), doer);
  const probe = signal === 'KILL' ? { probe: stateProbe(at, ['stopped', 'absent']) } : {};
  return one(t('Send {0} to {1}', signal, at.id), at, { ...sent, ...probe });
}

/** Removes the container: by force where it still runs. Its bundle stays as it is. */
export function deletePlan(container: RuntimeContainer & ContainerAt, doer: Doer): Plan {
  const { id, runtime, status, bundle } = container;
  const force = status !== 'stopped';
  const probe = stateProbe(container, ['absent']);
  const goes = force
    ? t('removes container {0}, which is {1}: its processes are killed', id, status)
    : t('removes container {0}', id);
  return {
    ...one(t('Delete {0}', id), container, { ...step(runtimeCommands.delete(runtime, id, { force }), doer), probe }),
    destroys: { goes, stays: t('the bundle {0} stays, with everything that was written into its rootfs', bundle) },
  };
}

/** Whether a container is in one of these states, as its runtime says it. */
export function stateProbe({ runtime, id }: ContainerAt, oneOf: readonly (RuntimeStatus | 'absent')[]): Probe {
  const { command, parse } = runtimeQuestions.state(runtime, id);
  return {
    ask: 'machine',
    command: { ...command, cwd: '/' },
    judge: ({ code, stdout, stderr }) => {
      const found = code === 0 ? parse(stdout) : undefined;
      // Any other failure than that there is none of that id (runc, crun: "does not exist") says nothing about it.
      if (!found && !/does not exist|not found|No such file/i.test(stderr))
        return { verdict: 'unknown', evidence: visible(stderr.trim()) };
      const evidence = found
        ? t('{0} says that {1} is {2}', runtime.program, id, found.status)
        : t('there is no {0}', id);
      return { verdict: oneOf.includes(found?.status ?? 'absent') ? 'yes' : 'no', evidence };
    },
  };
}

type CommandStep = Extract<Step, { readonly kind: 'command' }>;

function step(command: Command, { bySudo }: Doer): CommandStep {
  const line = bySudo ? { line: ['sudo', command.program, ...command.args] } : {};
  return { kind: 'command', command: { cwd: '/', ...command }, line: [command.program, ...command.args], ...line };
}

function one(title: string, { id }: ContainerAt, only: Step): Plan {
  return { title, subject: id, steps: [only] };
}
