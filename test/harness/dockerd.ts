import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A real engine of a test's own, without networks: nothing of the machine is configured. */
export interface TestDockerd {
  readonly socket: string;
  /** A folder that goes with the engine. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts a dockerd with `extra` arguments and waits until it answers; rejects with the end of its log. */
export async function startDockerd(extra: readonly string[] = []): Promise<TestDockerd> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-engine-'));
  const socket = join(folder, 'docker.sock');
  const log = join(folder, 'log');
  const at = (name: string): string => join(folder, name);
  const own = ['--data-root', at('data'), '--exec-root', at('exec'), '--pidfile', at('pid'), '-H', `unix://${socket}`];
  const alone = ['--bridge', 'none', '--iptables=false', '--ip6tables=false', '--ip-forward=false', '--ip-masq=false'];
  const file = openSync(log, 'w');
  const child = spawn('dockerd', [...own, ...alone, ...extra], {
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  const stop = async (): Promise<void> => {
    await end(child);
    unmountBelow(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, socket);
  } catch (error) {
    const words = readFileSync(log, 'utf8').slice(-2000);
    await stop();
    throw new Error(`dockerd did not start: ${words}`, { cause: error });
  }
  return { socket, folder, stop };
}

async function ready(child: ChildProcess, socket: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('dockerd ended');
    if (existsSync(socket) && (await answers(socket))) return;
    await wait(100);
  }
  throw new Error('dockerd did not answer within 30 s');
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket, () => connection.write('GET /_ping HTTP/1.0\r\n\r\n'));
    connection.once('data', (bytes) => {
      resolve(bytes.toString('latin1').includes(' 200 '));
      connection.destroy();
    });
    connection.once('error', () => resolve(false));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(impatience);
}

function unmountBelow(folder: string): void {
  const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((path) => path.startsWith(`${folder}/`));
  for (const path of mounts.reverse()) execFileSync('umount', ['-l', path]);
}
