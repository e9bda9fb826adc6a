import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../dev/freePort';
import type { Lab } from '../../src/core/host/lab/lab';
import { type RegistryOptions, startRegistry, type TestRegistry } from './registry';

/** A program of one file: hands on what comes to a port of 127.0.0.1 to a Unix socket, and back no faster than it may. */
const forwarder = `
const [port, path, bytesPerSecond] = process.argv.slice(1);
require('node:net').createServer((near) => {
  const far = require('node:net').connect(path);
  for (const [one, other] of [[near, far], [far, near]]) {
    one.on('error', () => other.destroy());
    one.on('end', () => other.end());
  }
  near.on('data', (bytes) => far.write(bytes));
  far.on('data', (bytes) => {
    near.write(bytes);
    if (bytesPerSecond === '0') return;
    far.pause();
    setTimeout(() => far.resume(), bytes.length / Number(bytesPerSecond) * 1000);
  });
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
`;

export interface LabRegistryOptions extends Pick<RegistryOptions, 'user'> {
  /** How fast images come out of it, for the engine; as fast as they can when absent. */
  readonly bytesPerSecond?: number;
}

/**
 * A registry at the same address of 127.0.0.1 for the engine of a lab and for programs of this machine, although each has a
 * loopback of its own. The lab sees `folder` (see `LabOptions.binds`).
 */
export async function labRegistry(lab: Lab, folder: string, options: LabRegistryOptions = {}): Promise<TestRegistry> {
  const socket = join(folder, 'registry.sock');
  const registry = await startRegistry({ ...options, socket });
  const port = await freePort();
  const args = ['-e', forwarder, String(port), socket, String(options.bytesPerSecond ?? 0)];
  const { program, args: entered, env } = lab.enter({ program: process.execPath, args });
  const inside = spawn(program, entered, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const sockets = new Set<Socket>();
  const outside = createServer((near) => {
    const far = connect(socket);
    for (const one of [near, far]) {
      sockets.add(one);
      one.on('error', () => [near, far].forEach((either) => void either.destroy()));
      one.on('close', () => sockets.delete(one));
    }
    near.pipe(far).pipe(near);
  });
  outside.listen(port, '127.0.0.1');
  const stop = async (): Promise<void> => {
    sockets.forEach((one) => void one.destroy());
    outside.close();
    inside.kill('SIGKILL');
    await registry.stop();
  };
  try {
    await Promise.race([once(inside.stdout, 'data'), wait(10_000).then(() => Promise.reject(new Error('late')))]);
  } catch (error) {
    await stop();
    throw new Error('The way into the registry did not open.', { cause: error });
  }
  return { address: `127.0.0.1:${port}`, port, stop };
}
