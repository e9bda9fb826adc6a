import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { createLocalHost } from '../../src/core/host/localHost';
import { eventually } from './eventually';

/** podman's API service with a storage of its own, and `localhost/busybox:latest` in it. */
export interface TestPodman {
  readonly socket: string;
  /** Runs podman on the same storage; gives what it printed. */
  run(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

const host = createLocalHost();

/** Starts the service and waits until it answers. */
export async function startPodman(): Promise<TestPodman> {
  const missing = traces().filter((path) => !existsSync(path));
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-podman-'));
  const at = (name: string): string => join(folder, name);
  const own = ['--root', at('root'), '--runroot', at('run'), '--tmpdir', at('tmp'), '--storage-driver', 'vfs'];
  const global = [
    ...own,
    '--network-config-dir',
    at('networks'),
    '--cgroup-manager',
    'cgroupfs',
    '--events-backend',
    'file',
  ];
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await host.run({ program: 'podman', args: [...global, ...args] });
    assert.equal(code, 0, stderr);
    return stdout.trim();
  };
  writeFileSync(at('rootfs.tar'), await busyboxRootfs());
  await run('import', at('rootfs.tar'), 'localhost/busybox:latest');
  const socket = at('podman.sock');
  const service = spawn('podman', [...global, 'system', 'service', '--time', '0', `unix://${socket}`], {
    stdio: 'ignore',
  });
  await eventually(() => assert(existsSync(socket)));
  const stop = async (): Promise<void> => {
    await run('rm', '-af', '-t', '0');
    const gone = once(service, 'exit');
    service.kill('SIGTERM');
    await gone;
    endThoseOf(folder);
    rmSync(folder, { recursive: true, force: true });
    for (const path of missing) removeTrace(path);
  };
  return { socket, run, stop };
}

/** What podman makes for all of its storages together: the lock, the cache of root, the cgroups above containers. */
function traces(): string[] {
  const cgroups = readdirSync('/sys/fs/cgroup').map((name) => join('/sys/fs/cgroup', name, 'libpod_parent'));
  return ['/dev/shm/libpod_lock', '/var/lib/containers', '/sys/fs/cgroup/libpod_parent', ...cgroups];
}

function removeTrace(path: string): void {
  if (!path.startsWith('/sys/fs/cgroup/')) {
    rmSync(path, { recursive: true, force: true });
    return;
  }
  if (!existsSync(path)) return;
  // A cgroup is removed with rmdir(2), those below it first (cgroups(7)).
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) removeTrace(join(path, entry.name));
  rmdirSync(path);
}

/** conmon stays for five minutes after an exec: those that were started for this folder, which no other process names. */
function endThoseOf(folder: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${folder}/`)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}
