import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Endpoint } from '../../../src/core/engine/endpoint';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { listenPlainly } from '../../harness/fakeEngine';

const host = createLocalHost();
/** A machine without any programs. */
const bareHost = { ...host, which: () => Promise.resolve(undefined) };

/** How connecting fails. */
async function failure(endpoint: Endpoint, on = host): Promise<EngineError> {
  const engine = createEngine(endpoint, on, { deadline: 2000 });
  try {
    const version = await engine.connect();
    return assert.fail(`connected to ${JSON.stringify(version)}`);
  } catch (error) {
    if (!EngineError.is(error)) throw error;
    return error;
  } finally {
    engine.dispose();
  }
}

const unix = (path: string): Endpoint => ({ kind: 'unix', path });

describe('an engine that cannot be reached', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-test-sockets-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is not installed where there is neither a socket nor a program', async () => {
    assert.equal((await failure(unix(at('docker.sock')), bareHost)).kind, 'not-installed');
  });

  it('does not run where there is a program and no socket', async () => {
    assert.equal((await failure(unix(at('docker.sock')))).kind, 'not-running');
  });

  it('does not run where Docker Desktop left its folder', async () => {
    mkdirSync(at('.docker/desktop'), { recursive: true });
    assert.equal((await failure(unix(at('.docker/desktop/docker.sock')), bareHost)).kind, 'not-running');
  });

  it('does not run where nobody listens behind a socket any more', async () => {
    const path = at('docker.sock');
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    await host.run({ program: process.execPath, args: ['-e', script] });
    const error = await failure(unix(path));
    assert.deepEqual(
      [error.kind, error.detail['path'], error.detail['endpoint']],
      ['not-running', path, `unix://${path}`],
    );
  });

  it('is no socket where the path is a plain file, a folder, or below a file', async () => {
    writeFileSync(at('file'), '');
    mkdirSync(at('folder'));
    for (const name of ['file', 'folder', 'file/docker.sock'])
      assert.equal((await failure(unix(at(name)))).kind, 'not-a-socket', name);
  });

  it('has a bad address where the path is too long for a socket', async () => {
    assert.equal((await failure(unix(at('x'.repeat(120))))).kind, 'bad-endpoint');
  });

  it('is unreachable where what answers does not speak HTTP', async () => {
    const fake = await listenPlainly((connection) => connection.end('220 mail ready\r\n'));
    try {
      assert.equal((await failure(unix(fake.socket))).kind, 'unreachable');
    } finally {
      await fake.close();
    }
  });

  it('does not run where its port is closed', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    assert(typeof address === 'object' && address !== null);
    assert.equal((await failure({ kind: 'tcp', host: '127.0.0.1', port: address.port })).kind, 'not-running');
  });

  it('is unreachable where its name is unknown', async () => {
    assert.equal((await failure({ kind: 'tcp', host: 'engine.invalid', port: 2375 })).kind, 'unreachable');
  });
});

describe('an engine whose socket this user may not open', () => {
  /** Runs as `nobody`: seteuid(2) counts for connect(2), and takes root's capabilities away. */
  async function asNobody<T>(run: () => Promise<T>): Promise<T> {
    process.seteuid?.('nobody');
    try {
      return await run();
    } finally {
      process.seteuid?.(0);
    }
  }

  for (const [what, mode, group] of [
    ['names the group that may', 0o660, 'daemon'],
    ['names no group where the group may not either', 0o600, undefined],
  ] as const) {
    it(`is refused, and ${what}`, async () => {
      const fake = await listenPlainly();
      try {
        chmodSync(fake.folder, 0o755);
        chmodSync(fake.socket, mode);
        // Group 1 is `daemon` on Debian (base-passwd).
        chownSync(fake.socket, 0, 1);
        const error = await asNobody(() => failure(unix(fake.socket)));
        assert.deepEqual(
          [error.kind, error.detail['owner'], error.detail['group']],
          ['permission-denied', 'root', group],
        );
      } finally {
        await fake.close();
      }
    });
  }

  it('is refused where the folder may not be entered', async () => {
    const fake = await listenPlainly();
    try {
      assert.equal((await asNobody(() => failure(unix(fake.socket)))).kind, 'permission-denied');
    } finally {
      await fake.close();
    }
  });
});
