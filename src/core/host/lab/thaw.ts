import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { presentDirectories } from './cgroupTree';
import { type AsRoot, privileged } from './privilege';

const execute = promisify(execFile);

/**
 * Thaws what paused containers at and below `paths` froze: a frozen process does not even die of SIGKILL before it is thawed (kernel,
 * cgroup-v1/freezer-subsystem.rst; cgroup-v2.rst, cgroup.freeze).
 */
export async function thaw(paths: readonly string[], asRoot: AsRoot, signal?: AbortSignal): Promise<void> {
  const directories = presentDirectories(paths);
  for (const { file, word } of [
    { file: 'freezer.state', word: 'THAWED' },
    { file: 'cgroup.freeze', word: '0' },
  ]) {
    const files = directories.map((path) => join(path, file)).filter((path) => existsSync(path));
    if (files.length === 0) continue;
    const command = privileged({ program: 'tee', args: ['--', ...files] }, asRoot);
    const writing = execute(command.program, command.args, { signal });
    writing.child.stdin?.end(word);
    // A directory may go while it is written to; what stays frozen is seen by the next attempt.
    await writing.catch(() => undefined);
  }
}
