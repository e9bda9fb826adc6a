import type { Command } from './command';
import type { Host } from './host';

/**
 * How commands are run as root on a host: `root`, who asks is it; `sudo`, by sudo without a question (sudo(8), `-n`);
 * `password`, by sudo, which asks for a password and so needs a terminal; `none`, there is no way.
 */
export type Privilege = { readonly how: 'root' | 'sudo' | 'password' | 'none' };

/** Finds out how this user can be root, by asking sudo for something that changes nothing. `userId` as process.getuid tells it. */
export async function privilegeOf(host: Host, userId: number | undefined, signal?: AbortSignal): Promise<Privilege> {
  if (userId === 0) return { how: 'root' };
  if ((await host.which('sudo')) === undefined) return { how: 'none' };
  const { code } = await host.run({ program: 'sudo', args: ['-n', '--', 'true'], cwd: '/' }, signal);
  return { how: code === 0 ? 'sudo' : 'password' };
}

/** A command behind sudo. Its variables are given by env(1), since sudo passes on none (sudoers(5), env_reset). */
export function behindSudo({ program, args, env = {}, ...rest }: Command): Command {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const inside = variables.length > 0 ? ['env', ...variables, program, ...args] : [program, ...args];
  return { ...rest, program: 'sudo', args: ['-n', '--', ...inside] };
}

/** The host with every command run as root: as it is where that is so already, else behind sudo. Paths and sockets stay as they are. */
export function asRoot(host: Host, { how }: Privilege): Host {
  if (how === 'root') return host;
  return {
    run: (command, signal) => host.run(behindSudo(command), signal),
    spawn: (command, signal) => host.spawn(behindSudo(command), signal),
    which: (program) => host.which(program),
    dial: (path) => host.dial(path),
  };
}
