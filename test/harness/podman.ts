import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-podman-'));
  const at = (name: string): string => join(folder, name);
  const own = ['--root', at('root'), '--runroot', at('run'), '--tmpdir', at('tmp'), '--storage-driver', 'vfs'];
  const global = [...own, '--cgroup-manager', 'cgroupfs', '--events-backend', 'file'];
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
  };
  return { socket, run, stop };
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
