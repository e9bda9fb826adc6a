import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type TestPodman, startPodman } from '../../harness/podman';

/** No network to set up, and no limits above those of the tests themselves: raising them takes CAP_SYS_RESOURCE. */
const modest = ['--network', 'none', '--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];

describe('podman as the engine', function () {
  this.timeout(60_000);
  let podman: TestPodman;
  let engine: Engine;

  before(async () => {
    podman = await startPodman();
    engine = createEngine({ kind: 'unix', path: podman.socket }, createLocalHost());
  });
  after(async () => {
    engine.dispose();
    await podman.stop();
  });

  const container = (...command: string[]): Promise<string> =>
    podman.run('run', '-d', ...modest, '--label', 'a=b', 'localhost/busybox', ...command);

  it('says its name and a version that both speak', async () => {
    const version = await engine.connect();
    assert.equal(version.product, 'Podman');
    assert.equal(version.version, await podman.run('version', '-f', '{{.Client.Version}}'));
  });

  it('lists what it has', async () => {
    const id = await container('sleep', '1000');
    const [found, ...more] = await engine.listContainers({ ids: [id] });
    assert.deepEqual(more, []);
    assert.deepEqual([found?.state, found?.labels['a'], found?.image], ['running', 'b', 'localhost/busybox:latest']);
    const images = await engine.listImages();
    assert(
      images.some(({ id: imageId, tags }) => tags.includes('localhost/busybox:latest') && imageId === found?.imageId),
    );
    assert((await engine.listNetworks()).some(({ name }) => name === 'bridge'));
    await podman.run('volume', 'create', 'data');
    assert.deepEqual(
      (await engine.listVolumes()).map(({ name }) => name),
      ['data'],
    );
  });

  it('tells of a container’s life', async () => {
    const abort = new AbortController();
    let opened = (): void => undefined;
    const open = new Promise<void>((resolve) => (opened = resolve));
    const actions: string[] = [];
    let id = '';
    const reading = (async () => {
      for await (const event of engine.events({ opened }, abort.signal)) {
        actions.push(event.action);
        if (event.action === 'die' && event.id === id) abort.abort();
      }
    })();
    await open;
    id = await podman.run('create', ...modest, 'localhost/busybox', 'sleep', '0.3');
    await podman.run('start', id);
    await assert.rejects(reading, (error) => EngineError.is(error, 'cancelled'));
    assert(actions.includes('create') && actions.includes('start'), actions.join());
  });

  it('gives a log with both outputs apart', async () => {
    const id = await container('sh', '-c', 'echo out; echo err >&2');
    await podman.run('wait', id);
    const texts = { stdout: '', stderr: '' };
    const options = { follow: false, timestamps: false, tail: 'all' } as const;
    for await (const { stream, bytes } of engine.logs(id, options, new AbortController().signal))
      texts[stream] += bytes.toString();
    assert.deepEqual(texts, { stdout: 'out\n', stderr: 'err\n' });
  });

  it('carries a shell', async () => {
    const id = await container('sleep', '1000');
    const session = await engine.exec(id, ['sh']);
    let said = '';
    session.stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
    session.stream.write('echo $((6 * 7)); exit 5\n');
    assert.equal(await session.exitCode(), 5);
    assert.match(said, /42/);
    assert.equal(await engine.pathExists(id, '/bin/sh'), true);
    assert.equal(await engine.pathExists(id, '/bin/bash'), false);
  });

  it('starts, stops, says what was so already, and removes', async () => {
    const id = await container('sleep', '1000');
    const subject = { id, name: id };
    assert.deepEqual(await engine.perform({ op: 'container.start', container: subject }), { alreadySo: true });
    await engine.perform({ op: 'container.stop', container: subject, timeoutSeconds: 0 });
    assert.equal((await engine.listContainers({ ids: [id] }))[0]?.state, 'exited');
    await engine.perform({ op: 'container.remove', container: subject, force: false, volumes: false });
    assert.deepEqual(await engine.listContainers({ ids: [id] }), []);
    await assert.rejects(engine.inspect('containers', id), (error) => EngineError.is(error, 'not-found'));
  });

  it('prunes', async () => {
    const id = await container('true');
    await podman.run('wait', id);
    assert((await engine.perform({ op: 'container.prune' })).removed?.includes(id));
  });
});
