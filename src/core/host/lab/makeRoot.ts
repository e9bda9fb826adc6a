import { execFileSync } from 'node:child_process';
import { mkdirSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from '../command';
import { bindMount, engineConfigFile, insideRun, rootMounts } from './argv';
import type { LabConfig } from './messages';
import { type LabPaths, labTag } from './paths';

/**
 * Gives the calling process's namespaces a root file system of their own: a layer over the machine's, its own /proc,
 * /sys, /run, and what is bound in. Runs as root in the supervisor; throws with the failing program's words.
 */
export function makeRoot(config: LabConfig, paths: LabPaths): void {
  writeFileSync('/proc/sys/kernel/hostname', labTag(config.id));
  const mounts = rootMounts(paths);
  runNow(mounts[0]);
  // The overlay is there now: folders made below it land in the upper layer.
  for (const folder of ['var/lib/docker', insideRun, '.old']) mkdirSync(join(paths.root, folder), { recursive: true });
  mounts.slice(1).forEach(runNow);
  // crun and podman refuse a machine with cgroup v1 whose v2 hierarchy has controllers as well (libcrun, cgroup.c): a lab shows one kind.
  for (const { path } of config.cgroups.filter(({ kind }) => kind === 'hybrid'))
    runNow({ program: 'umount', args: ['-l', join(paths.root, dirname(path))] });
  for (const path of config.binds) {
    makeMountPoint(path, join(paths.root, path));
    runNow(bindMount(paths, path));
  }
  changeRoot(paths.root);
  for (const folder of ['/run/netns', '/run/lock', dirname(engineConfigFile)]) mkdirSync(folder, { recursive: true });
  writeFileSync(engineConfigFile, '{}\n');
  runNow({ program: 'ip', args: ['link', 'set', 'lo', 'up'] });
  writeFileSync('/proc/sys/net/ipv4/ip_forward', '1');
}

/** pivot_root(2) takes every process of this mount namespace along whose root is the old one, this one included. */
function changeRoot(root: string): void {
  runNow({ program: 'pivot_root', args: ['.', '.old'], cwd: root });
  process.chdir('/');
  runNow({ program: 'umount', args: ['-l', '/.old'] });
  rmdirSync('/.old');
}

function makeMountPoint(source: string, point: string): void {
  if (statSync(source).isDirectory()) {
    mkdirSync(point, { recursive: true });
    return;
  }
  mkdirSync(dirname(point), { recursive: true });
  writeFileSync(point, '', { flag: 'a' });
}

function runNow(command: Command | undefined): void {
  if (command === undefined) return;
  execFileSync(command.program, command.args, { cwd: command.cwd ?? '/', stdio: ['ignore', 'ignore', 'pipe'] });
}
