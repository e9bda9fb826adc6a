import type { EngineCall } from '../../../src/core/engine/calls';
import type { Command, CommandResult } from '../../../src/core/host/command';
import type { Host } from '../../../src/core/host/host';
import type { Plan, Step } from '../../../src/core/plan/plan';

export const subject = (id: string) => ({ id, name: `name-${id}` });

export const stop = (id: string): Extract<EngineCall, { op: 'container.stop' }> => ({
  op: 'container.stop',
  container: subject(id),
});

export const start = (id: string): EngineCall => ({ op: 'container.start', container: subject(id) });

export function plan(...steps: readonly Step[]): Plan {
  return { title: 'Test', subject: 'x', steps };
}

/** A step that stops a container and sees that it does not run. */
export function stopStep(id: string): Step {
  return {
    kind: 'engine-call',
    call: stop(id),
    undo: start(id),
    probe: { ask: 'container-not-running', container: subject(id) },
  };
}

/** A host that answers every command with `result` and remembers it. */
export function fakeHost(
  result: CommandResult = { code: 0, stdout: '', stderr: '' },
): Host & { readonly ran: Command[] } {
  const ran: Command[] = [];
  const never = (): never => {
    throw new Error('not in this fake');
  };
  return {
    ran,
    run: (command) => {
      ran.push(command);
      return Promise.resolve(result);
    },
    spawn: never,
    which: () => Promise.resolve(undefined),
    dial: never,
  };
}
