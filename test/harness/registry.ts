import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../dev/freePort';
import type { Command } from '../../src/core/host/command';

/** A real registry of a test's own, on loopback or inside of a lab. */
export interface TestRegistry {
  /** `127.0.0.1:34567`: what stands before the first slash of its images. */
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface RegistryOptions {
  /** Who may do anything with it; everybody when absent. */
  readonly user?: { readonly name: string; readonly password: string };
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Listens at this Unix socket, for whoever hands it on; `port` is then 0. */
  readonly socket?: string;
  /** The address that it listens at; 127.0.0.1 when absent. */
  readonly host?: string;
  /** Makes its command one that runs inside of a lab, which sees `folder` at the same place. */
  readonly inside?: { readonly enter: (command: Command) => Command; readonly folder: string; readonly port: number };
}

/** Starts Debian's docker-registry and waits until it listens; rejects with what it said. */
export async function startRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const folder = mkdtempSync(join(options.inside?.folder ?? tmpdir(), 'stevedore-test-registry-'));
  const port = options.socket === undefined ? (options.inside?.port ?? (await freePort())) : 0;
  const address = options.socket ?? `${options.host ?? '127.0.0.1'}:${port}`;
  writeFileSync(join(folder, 'config.yml'), configOf(options, folder, address));
  const plain: Command = { program: 'docker-registry', args: ['serve', join(folder, 'config.yml')] };
  const { program, args, env } = options.inside?.enter(plain) ?? plain;
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    if (said.includes('listening on')) return { address, port, stop };
    await wait(50);
  }
  await stop();
  throw new Error(`docker-registry did not start: ${said.slice(-2000)}`);
}

/** distribution, "Configuring a registry". */
function configOf({ user, tls, socket }: RegistryOptions, folder: string, address: string): string {
  const lines = [
    'version: 0.1',
    'log: {level: info, accesslog: {disabled: true}}',
    `storage: {filesystem: {rootdirectory: ${join(folder, 'data')}}}`,
    `http:`,
    `  addr: ${address}`,
    `  secret: test`,
    ...(socket === undefined ? [] : ['  net: unix']),
    ...(tls ? [`  tls: {certificate: ${tls.cert}, key: ${tls.key}}`] : []),
  ];
  if (!user) return lines.join('\n');
  const file = join(folder, 'htpasswd');
  writeFileSync(file, execFileSync('htpasswd', ['-niB', user.name], { input: user.password }));
  return [...lines, `auth: {htpasswd: {realm: test, path: ${file}}}`].join('\n');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(impatience);
}

/** A way to something on loopback that breaks, or that is slow. */
export interface TestProxy {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Hands on what comes to `port`, both ways. With `cutAfter`, every connection ends once that many bytes have gone to the
 * other side over all of them; with `bytesPerSecond`, what comes back is no faster than that.
 */
export async function startProxy(
  port: number,
  { cutAfter = Infinity, bytesPerSecond = Infinity }: { readonly cutAfter?: number; readonly bytesPerSecond?: number },
): Promise<TestProxy> {
  const sockets = new Set<Socket>();
  let sent = 0;
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const both = [near, far];
    const destroy = (): void => both.forEach((one) => void one.destroy());
    for (const one of both) {
      sockets.add(one);
      one.on('error', destroy);
      one.on('close', () => {
        sockets.delete(one);
        destroy();
      });
    }
    near.on('data', (bytes) => {
      sent += bytes.length;
      if (sent > cutAfter) destroy();
      else far.write(bytes);
    });
    far.on('data', (bytes) => {
      near.write(bytes);
      if (bytesPerSecond === Infinity) return;
      far.pause();
      setTimeout(() => far.resume(), (bytes.length / bytesPerSecond) * 1000);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The proxy has no port.');
  return {
    address: `127.0.0.1:${bound.port}`,
    stop: async () => {
      sockets.forEach((socket) => void socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
