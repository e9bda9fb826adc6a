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
  /** What stands in the environment of whoever is to reach the same storage. */
  readonly env: Readonly<Record<string, string>>;
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
  writeFileSync(at('storage.conf'), storageConf(folder));
  writeFileSync(at('containers.conf'), containersConf(folder));
  const env = { CONTAINERS_STORAGE_CONF: at('storage.conf'), CONTAINERS_CONF: at('containers.conf') };
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await host.run({ program: 'podman', args, env });
    assert.equal(code, 0, stderr);
    return stdout.trim();
  };
  writeFileSync(at('rootfs.tar'), await busyboxRootfs());
  await run('import', at('rootfs.tar'), 'localhost/busybox:latest');
  const socket = at('podman.sock');
  const service = spawn('podman', ['system', 'service', '--time', '0', `unix://${socket}`], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
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
  return { socket, env, run, stop };
}

/** containers-storage.conf(5). */
function storageConf(folder: string): string {
  return `[storage]
driver = "vfs"
graphroot = "${folder}/root"
runroot = "${folder}/run"
`;
}

/**
 * containers.conf(5). Locks of its own: the usual ones are a piece of memory that all of the machine's podmans share. And runc:
 * crun, which podman likes better where it is there, refuses machines with cgroup v1 whose v2 hierarchy has controllers as well.
 */
function containersConf(folder: string): string {
  return `[engine]
tmp_dir = "${folder}/tmp"
cgroup_manager = "cgroupfs"
events_logger = "file"
lock_type = "file"
runtime = "runc"
[network]
network_config_dir = "${folder}/networks"
`;
}

/** What podman makes outside of its storage: the cache of layers of root, and the cgroups above its containers. */
function traces(): string[] {
  const cgroups = readdirSync('/sys/fs/cgroup').map((name) => join('/sys/fs/cgroup', name, 'libpod_parent'));
  return ['/var/lib/containers/cache', '/var/lib/containers', '/sys/fs/cgroup/libpod_parent', ...cgroups];
}

/** Never more than the one file that is known and folders that are empty: somebody else may use podman by now. */
function removeTrace(path: string): void {
  if (!existsSync(path)) return;
  rmSync(join(path, 'blob-info-cache-v1.boltdb'), { force: true });
  if (path.startsWith('/sys/fs/cgroup/'))
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory()) removeTrace(join(path, entry.name));
  try {
    rmdirSync(path);
  } catch {
    // It is not empty: not ours alone.
  }
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
