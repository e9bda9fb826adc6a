import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CgroupDirectory } from './cgroups';

/** Makes the lab's cgroup directories in the machine's hierarchies, ready for processes. Runs as root, in the supervisor. */
export function makeCgroups(directories: readonly CgroupDirectory[]): void {
  for (const { path, kind } of directories) {
    mkdirSync(path, { recursive: true });
    if (kind === 'v1-cpuset') copyCpuset(path);
    if (kind === 'v2') moveToLeaf(path);
  }
}

/** A new v1 cpuset has no CPU and no memory node, and takes no process before it has both (cpuset(7)). */
function copyCpuset(path: string): void {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    writeFileSync(join(path, file), readFileSync(join(dirname(path), file)));
  }
}

/**
 * On cgroup v2 a directory that hands controllers down holds no processes of its own ("no internal processes",
 * cgroups(7)): the supervisor goes to a leaf, and the containers get directories beside that.
 */
function moveToLeaf(path: string): void {
  const leaf = join(path, 'supervisor');
  mkdirSync(leaf, { recursive: true });
  writeFileSync(join(leaf, 'cgroup.procs'), '0');
  const controllers = readFileSync(join(path, 'cgroup.controllers'), 'utf8').trim();
  const control = join(path, 'cgroup.subtree_control');
  if (controllers === '' || !existsSync(control)) return;
  const enabled = controllers.split(' ').map((name) => `+${name}`);
  writeFileSync(control, enabled.join(' '));
}
