import type { Command } from '../host/command';
import { parseContainers, parseProcessIds, parseState, type RuntimeContainer } from './runtimeContainer';

/** A program that runs OCI bundles by the command line that runc set: runc, crun, youki. */
export interface OciRuntime {
  /** Its name in PATH, or an absolute path. */
  readonly program: string;
  /** Where it keeps the state of its containers; its own place when absent. */
  readonly root?: string;
}

/** A command whose output means something. `parse` takes what it printed and throws a SyntaxError where that makes no sense. */
export interface Question<T> {
  readonly command: Command;
  readonly parse: (stdout: string) => T;
}

/** What can be asked of a runtime (runc(8), crun(1)). */
export const runtimeQuestions = {
  list: (runtime: OciRuntime): Question<readonly RuntimeContainer[]> => ({
    command: commandOf(runtime, ['list', '--format', 'json']),
    parse: parseContainers,
  }),
  state: (runtime: OciRuntime, id: string): Question<RuntimeContainer | undefined> => ({
    command: commandOf(runtime, ['state', id]),
    parse: parseState,
  }),
  processes: (runtime: OciRuntime, id: string): Question<readonly number[]> => ({
    command: commandOf(runtime, ['ps', '--format', 'json', id]),
    parse: parseProcessIds,
  }),
};

/** What can be done with a runtime (OCI runtime-spec, runtime.md, Operations; runc(8), crun(1)). */
export const runtimeCommands = {
  /** Writes a `config.json` into the folder `bundle`, as for root or for an ordinary user. */
  spec: (runtime: OciRuntime, bundle: string, { rootless = false } = {}): Command => ({
    ...commandOf(runtime, ['spec', ...(rootless ? ['--rootless'] : [])]),
    cwd: bundle,
  }),
  create: (runtime: OciRuntime, id: string, bundle: string): Command =>
    commandOf(runtime, ['create', '--bundle', bundle, id]),
  start: (runtime: OciRuntime, id: string): Command => commandOf(runtime, ['start', id]),
  /** Create and start in one; with `detach` it comes back at once, else when the process has ended. */
  run: (
    runtime: OciRuntime,
    id: string,
    { bundle, detach }: { readonly bundle: string; readonly detach: boolean },
  ): Command => commandOf(runtime, ['run', ...(detach ? ['--detach'] : []), '--bundle', bundle, id]),
  exec: (runtime: OciRuntime, id: string, argv: readonly string[], { tty = false } = {}): Command =>
    commandOf(runtime, ['exec', ...(tty ? ['--tty'] : []), id, ...argv]),
  pause: (runtime: OciRuntime, id: string): Command => commandOf(runtime, ['pause', id]),
  resume: (runtime: OciRuntime, id: string): Command => commandOf(runtime, ['resume', id]),
  kill: (runtime: OciRuntime, id: string, signal = 'TERM'): Command => commandOf(runtime, ['kill', id, signal]),
  /** What ps(1) says of the processes in it, as a table. */
  processTable: (runtime: OciRuntime, id: string): Command => commandOf(runtime, ['ps', id]),
  /** What its control groups count, once, as JSON. crun has none of it. */
  statistics: (runtime: OciRuntime, id: string): Command => commandOf(runtime, ['events', '--stats', id]),
  /** By force also one that runs. */
  delete: (runtime: OciRuntime, id: string, { force = false } = {}): Command =>
    commandOf(runtime, ['delete', ...(force ? ['--force'] : []), id]),
};

function commandOf({ program, root }: OciRuntime, args: readonly string[]): Command {
  return { program, args: [...(root === undefined ? [] : ['--root', root]), ...args] };
}
