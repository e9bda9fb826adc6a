import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { presentDirectories } from './cgroupTree';
import { machineMounts } from './machine';
import { mountsBelow } from '../mountTable';
import { type AsRoot, privileged } from './privilege';
import { thaw } from './thaw';

const execute = promisify(execFile);

/** Removes cgroup directories. The kernel may need a moment to let go of processes that ended: 2 s are given. */
export async function removeCgroups(paths: readonly string[], asRoot: AsRoot, signal?: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const present = presentDirectories(paths);
    if (present.length === 0) return;
    await thaw(paths, asRoot, signal);
    const command = privileged({ program: 'rmdir', args: ['--', ...present] }, asRoot);
    const removed = await execute(command.program, command.args, { signal }).then(
      () => true,
      () => false,
    );
    if (!removed) await wait(100, undefined, { signal });
  }
}

/** Removes a lab's folder, unless something is mounted in it: then what would be removed is not the lab's. */
export async function removeHome(home: string, asRoot: AsRoot, signal?: AbortSignal): Promise<void> {
  if (mountsBelow(machineMounts(), home).length > 0) throw new Error(`Something is mounted below ${home}: it stays.`);
  const command = privileged({ program: 'rm', args: ['-rf', '--one-file-system', '--', home] }, asRoot);
  await execute(command.program, command.args, { signal });
}
