import type { Command } from '../../../host/command';
import type { Host } from '../../../host/host';
import { commandLine } from '../../../text/quote';
import type { ShellPipe } from './pipe';

export interface HostShellOptions {
  /** The shell with its arguments, as `chooseShell` gives it. */
  readonly shell: readonly string[];
  /** Absolute path where it starts; the home of the host when absent. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Makes of a command one that runs elsewhere: `lab.enter`. */
  readonly wrap?: (command: Command) => Command;
}

/** Pagers and hints wait for a reader or print what no note shows. */
const quietPrograms = { TERM: 'dumb', PAGER: 'cat', GIT_PAGER: 'cat', SYSTEMD_PAGER: 'cat', DOCKER_CLI_HINTS: 'false' };

/**
 * A shell of the host behind a real terminal, which util-linux `script` makes (script(1)): its typescript goes nowhere,
 * its standard input and output are the terminal. Throws a HostError when it cannot be started at all.
 */
export function hostShell(host: Host, options: HostShellOptions): ShellPipe {
  const own: Command = {
    program: 'script',
    args: ['-q', '-f', '-c', `exec ${commandLine(options.shell)}`, '/dev/null'],
    env: { ...quietPrograms, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  };
  const spawned = host.spawn(options.wrap?.(own) ?? own);
  spawned.stdin.on('error', () => undefined);
  return {
    write: (text) => {
      if (spawned.stdin.writable) spawned.stdin.write(text);
    },
    listen: (data, ended) => {
      spawned.stdout.on('data', data);
      spawned.stderr.on('data', data);
      spawned.ended.then(ended, ended);
    },
    dispose: () => {
      spawned.stdin.end();
      spawned.stdout.destroy();
      spawned.stderr.destroy();
      spawned.dispose();
    },
  };
}
