import { mkdtempSync, rmSync, writeFileSync, chownSync, chmodSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../dev/freePort';
import type { EngineErrorKind } from '../../src/core/engine/errors';
import { Authority } from '../harness/certificates';
import { listenHttp, listenPlainly } from '../harness/fakeEngine';
import { startSshd } from '../harness/sshd';

/** An address at which no good engine answers, for as long as `close` has not been called. */
export interface BadEngine {
  readonly address: string;
  close(): Promise<void> | void;
}

/** One state of the connection: how it comes about, what the view then says, and its first button. */
export interface BadDay {
  readonly kind: EngineErrorKind;
  readonly says: RegExp;
  readonly button: string;
  readonly begin: () => Promise<BadEngine>;
}

async function inFolder(make: (folder: string) => Promise<string> | string): Promise<BadEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-bad-'));
  return { address: await make(folder), close: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A socket that another user owns, and only that user may open. */
async function foreignSocket(): Promise<BadEngine> {
  const engine = await listenPlainly();
  chownSync(engine.socket, 65_534, 65_534);
  chmodSync(engine.socket, 0o600);
  return { address: engine.socket, close: () => engine.close() };
}

/** An engine whose API versions are not ours. */
async function speaking(newest: string, oldest: string): Promise<BadEngine> {
  const engine = await listenHttp((_request, response) => {
    response.setHeader('Api-Version', newest).setHeader('Server', 'Docker/0 (linux)');
    response.end(JSON.stringify({ ApiVersion: newest, MinAPIVersion: oldest }));
  });
  return { address: engine.socket, close: () => engine.close() };
}

async function selfSigned(): Promise<BadEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-tls-'));
  const { cert, key } = new Authority(folder).sign('server', 'subjectAltName=IP:127.0.0.1');
  const server = createTlsServer({ cert: readFileSync(cert), key: readFileSync(key) }, (_request, response) =>
    response.end(),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function unknownHostKey(): Promise<BadEngine> {
  const sshd = await startSshd();
  return { address: `ssh://root@127.0.0.1:${sshd.port}`, close: () => sshd.stop() };
}

async function silent(): Promise<BadEngine> {
  const engine = await listenPlainly();
  return { address: engine.socket, close: () => engine.close() };
}

/** Every state that an engine can be met in. `not-installed` has a file of its own: it takes a machine without one. */
export const badDays: readonly BadDay[] = [
  {
    kind: 'not-running',
    says: /The engine is not running/,
    button: 'Start the Engine…',
    begin: () => inFolder((folder) => join(folder, 'docker.sock')),
  },
  {
    kind: 'not-a-socket',
    says: /a plain file or a folder, not a socket/,
    button: 'Choose Engine…',
    begin: () =>
      inFolder((folder) => {
        writeFileSync(join(folder, 'docker.sock'), '');
        return join(folder, 'docker.sock');
      }),
  },
  { kind: 'permission-denied', says: /may not open the socket/, button: 'Get Permission…', begin: foreignSocket },
  { kind: 'certificate', says: /do not accept each other's certificates/, button: 'Choose Engine…', begin: selfSigned },
  { kind: 'too-old', says: /too old for Stevedore/, button: 'Choose Engine…', begin: () => speaking('1.12', '1.12') },
  {
    kind: 'too-new',
    says: /too new for this Stevedore/,
    button: 'Choose Engine…',
    begin: () => speaking('1.99', '1.90'),
  },
  {
    kind: 'unreachable',
    says: /cannot be reached/,
    button: 'Connect Again',
    begin: async () => ({ address: `ssh://root@127.0.0.1:${await freePort()}`, close: () => undefined }),
  },
  { kind: 'host-key', says: /does not know the host key/, button: 'Choose Engine…', begin: unknownHostKey },
  {
    kind: 'timeout',
    says: /took the connection and does not answer/,
    button: 'Connect Again',
    begin: silent,
  },
  {
    kind: 'bad-endpoint',
    says: /address of the engine cannot be read/,
    button: 'Choose Engine…',
    begin: async () => Promise.resolve({ address: 'gopher://nowhere', close: () => undefined }),
  },
];
