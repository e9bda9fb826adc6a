import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { machineMounts } from './machine';
import { mountsBelow } from './mountTable';
import { type AsRoot, privileged } from './privilege';

const execute = promisify(execFile);

/** The directories at and below `path`, the deepest first: a cgroup directory goes only when it has none below it. */
export function depthFirst(path: string, childrenOf: (path: string) => readonly string[]): readonly string[] {
  return [...childrenOf(path).flatMap((child) => depthFirst(child, childrenOf)), path];
}

function childDirectories(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name));
}

/** Removes cgroup directories. The kernel may need a moment to let go of processes that ended: 2 s are given. */
export async function removeCgroups(paths: readonly string[], asRoot: AsRoot, signal?: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const present = paths.filter((path) => existsSync(path)).flatMap((path) => depthFirst(path, childDirectories));
    if (present.length === 0) return;
    await thaw(present, asRoot, signal);
    const command = privileged({ program: 'rmdir', args: ['--', ...present] }, asRoot);
    const removed = await execute(command.program, command.args, { signal }).then(
      () => true,
      () => false,
    );
    if (!removed) await wait(100, undefined, { signal });
  }
}

/**
 * Thaws what a paused container froze: a frozen process does not even die of SIGKILL before it is thawed (kernel,
 * cgroup-v1/freezer-subsystem.rst; cgroup-v2.rst, cgroup.freeze).
 */
async function thaw(directories: readonly string[], asRoot: AsRoot, signal?: AbortSignal): Promise<void> {
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

/** Removes a lab's folder, unless something is mounted in it: then what would be removed is not the lab's. */
export async function removeHome(home: string, asRoot: AsRoot, signal?: AbortSignal): Promise<void> {
  if (mountsBelow(machineMounts(), home).length > 0) throw new Error(`Something is mounted below ${home}: it stays.`);
  const command = privileged({ program: 'rm', args: ['-rf', '--one-file-system', '--', home] }, asRoot);
  await execute(command.program, command.args, { signal });
}
