import assert from 'node:assert/strict';
import { userInfo } from 'node:os';
import { freePort } from '../../../dev/freePort';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Endpoint } from '../../../src/core/engine/endpoint';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import type { Host, Spawned } from '../../../src/core/host/host';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type TestDockerd, startDockerd } from '../../harness/dockerd';
import { eventually } from '../../harness/eventually';
import { type TestSshd, startSshd } from '../../harness/sshd';

describe('an engine over ssh', function () {
  this.timeout(60_000);
  let dockerd: TestDockerd;
  let sshd: TestSshd;
  /** The ssh processes of the test, and how many of them still run. */
  const started: Spawned[] = [];
  let alive = 0;
  const engines: Engine[] = [];

  const local = createLocalHost();
  const host: Host = {
    ...local,
    spawn: (command, signal) => {
      const spawned = local.spawn(command, signal);
      started.push(spawned);
      alive += 1;
      void spawned.ended.catch(() => undefined).then(() => (alive -= 1));
      return spawned;
    },
  };

  before(async () => {
    dockerd = await startDockerd();
    sshd = await startSshd([`SetEnv DOCKER_HOST=unix://${dockerd.socket}`]);
  });
  beforeEach(() => started.splice(0));
  afterEach(async () => {
    for (const engine of engines.splice(0)) engine.dispose();
    await eventually(() => assert.equal(alive, 0));
  });
  after(async () => {
    await sshd.stop();
    await dockerd.stop();
  });

  const engineOver = (
    more: Partial<Extract<Endpoint, { kind: 'ssh' }>> = {},
    sshConfig = sshd.clientConfig,
  ): Engine => {
    const endpoint = { kind: 'ssh', host: '127.0.0.1', port: sshd.port, user: userInfo().username, ...more } as const;
    const engine = createEngine(endpoint, host, { ssh: { sshConfig } });
    engines.push(engine);
    return engine;
  };
  const failsAs = async (engine: Engine): Promise<string> => {
    const error: unknown = await engine.connect().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!EngineError.is(error)) throw error;
    return error.kind;
  };

  it('answers through the remote docker', async () => {
    assert.equal((await engineOver().connect()).product, 'Docker');
  });

  it('keeps one process for one call after the other', async () => {
    const engine = engineOver();
    for (let turn = 0; turn < 10; turn += 1) await engine.listNetworks();
    assert.equal(started.length, 1);
  });

  it('starts no crowd of processes for many calls at once', async () => {
    const engine = engineOver();
    await Promise.all(Array.from({ length: 20 }, () => engine.listNetworks()));
    assert(started.length <= 4, String(started.length));
  });

  it('reaches a socket that the address names', async () => {
    assert.equal((await engineOver({ path: dockerd.socket }).connect()).product, 'Docker');
  });

  it('finds host, user, port and key in the user’s configuration', async () => {
    const { username } = userInfo();
    const lines = ['Host box', 'HostName 127.0.0.1', `Port ${sshd.port}`, `User ${username}`, 'Host *'];
    const endpoint = { kind: 'ssh', host: 'box' } as const;
    const engine = createEngine(endpoint, host, { ssh: { sshConfig: sshd.client('alias', lines) } });
    engines.push(engine);
    assert.equal((await engine.connect()).product, 'Docker');
  });

  it('tells of events, and ends its process when nobody listens any more', async () => {
    const engine = engineOver();
    const abort = new AbortController();
    const reading = (async () => {
      for await (const event of engine.events({ opened: () => setTimeout(() => abort.abort(), 50) }, abort.signal))
        assert.fail(event.action);
    })();
    await assert.rejects(reading, (error) => EngineError.is(error, 'cancelled'));
    await eventually(() => assert.equal(alive, 1));
  });

  it('is lost when its process ends, and comes back with the next call', async () => {
    const engine = engineOver();
    const abort = new AbortController();
    const reading = (async () => {
      const opened = (): void => started.forEach((spawned) => spawned.dispose());
      for await (const event of engine.events({ opened }, abort.signal)) assert.fail(event.action);
    })();
    await assert.rejects(reading, (error) => EngineError.is(error, 'lost'));
    assert((await engine.listNetworks()).length > 0);
  });

  it('is not trusted while its host key is unknown', async () => {
    assert.equal(await failsAs(engineOver({}, sshd.client('new', ['UserKnownHostsFile none']))), 'host-key');
  });

  it('refuses an unknown key', async () => {
    assert.equal(await failsAs(engineOver({}, sshd.client('wrong', [], 'stranger'))), 'permission-denied');
  });

  it('is unreachable where nobody listens', async () => {
    assert.equal(await failsAs(engineOver({ port: await freePort() })), 'unreachable');
  });

  it('is unreachable where the name is unknown', async () => {
    assert.equal(await failsAs(engineOver({ host: 'box.invalid' })), 'unreachable');
  });

  it('does not run where the remote socket is missing', async () => {
    assert.equal(await failsAs(engineOver({ path: '/run/stevedore-nobody.sock' })), 'not-running');
  });

  it('is not installed where the remote machine has no docker', async () => {
    const bare = await startSshd(['SetEnv PATH=/nowhere']);
    try {
      assert.equal(await failsAs(engineOver({ port: bare.port }, bare.clientConfig)), 'not-installed');
    } finally {
      await bare.stop();
    }
  });

  it('is unreachable where this machine has no ssh', async () => {
    const endpoint = { kind: 'ssh', host: '127.0.0.1' } as const;
    assert.equal(await failsAs(createEngine(endpoint, createLocalHost({ env: { PATH: '/nowhere' } }))), 'unreachable');
  });
});
