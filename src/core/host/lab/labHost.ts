import type { Host } from '../host';
import type { Lab } from './lab';

/**
 * A lab as a Host: commands run in its namespaces, sockets are those of its file system. `machine` is the lab's machine, as root:
 * only root enters namespaces (setns(2)), and looks into the root of a process of another (proc(5), `/proc/PID/root`).
 */
export function labHost(lab: Pick<Lab, 'pid' | 'enter'>, machine: Host): Host {
  const { enter } = lab;
  return {
    run: (command, signal) => machine.run(enter(command), signal),
    spawn: (command, signal) => machine.spawn(enter(command), signal),
    which: async (program) => {
      // A name is an argument of the shell's and never a part of its text.
      const look = { program: 'sh', args: ['-c', 'command -v -- "$1"', 'sh', program] };
      const { code, stdout } = await machine.run(enter(look));
      const found = stdout.trimEnd();
      return code === 0 && found.startsWith('/') ? found : undefined;
    },
    dial: (path) => machine.dial(`/proc/${lab.pid}/root${path}`),
  };
}
