import { assignments, commandLine, quote } from '../../text/quote';
import type { Doing, Plan } from '../plan';
import { dockerArgv } from './docker';

/** The line that a person would type in bash for one thing that is done. */
export function doingLine(doing: Doing): string {
  if (doing.kind === 'engine-call') return commandLine(dockerArgv(doing.call));
  const { program, args, env = {}, cwd } = doing.command;
  const line = [...assignments(env), commandLine([program, ...args])].join(' ');
  return cwd === undefined ? line : `(cd ${quote(cwd)} && ${line})`;
}

/**
 * One line a step, where a step has no line of its own (see `Step.line`). With `environment` (a target's `cliEnvironment`) each line begins with the variables that make a
 * plain `docker` reach the same engine.
 */
export function planLines(plan: Plan, environment: Readonly<Record<string, string>> = {}): readonly string[] {
  const before = assignments(environment)
    .map((assignment) => `${assignment} `)
    .join('');
  return plan.steps
    .filter((step) => step.line?.length !== 0)
    .map(
      (step) => `${step.kind === 'engine-call' ? before : ''}${step.line ? commandLine(step.line) : doingLine(step)}`,
    );
}
