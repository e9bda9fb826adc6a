import assert from 'node:assert/strict';
import { engineFacts } from '../../../src/core/docker/engineFacts/engineFacts';
import { EventWatch } from '../../../src/core/docker/eventWatch';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { readDiskUsage, readInfo, readVersion } from '../../../src/core/engine/engineInfo';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { createStore } from '../../../src/core/store/liveStore';
import { formatBytes } from '../../../src/core/text/formatBytes';
import { eventually } from '../../harness/eventually';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { startPodman, type TestPodman } from '../../harness/podman';

/** What a real engine is said to be: ids of facts with their values. */
async function valuesOf(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const groups = engineFacts(await readInfo(engine), await readVersion(engine));
  return new Map(groups.flatMap(({ facts }) => facts.map(({ id, value }) => [id, value] as const)));
}

/** The actions of one container that a watch told of. */
const actionsOf = ({ log }: EventWatch, id: string): readonly string[] =>
  log.events.filter(({ event }) => event.id === id && event.type === 'container').map(({ event }) => event.action);

describe('what a real engine says about itself', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });
  const run = (...args: readonly string[]): Promise<string> =>
    lab.dockerOk(['run', '-d', '--label', lab.label, ...args]);

  it('is what docker info and docker version print', async () => {
    const facts = await valuesOf(engine);
    const info = (format: string): Promise<string> => lab.dockerOk(['info', '-f', format]);
    assert.ok(facts.get('storage-driver')?.startsWith(await info('{{.Driver}}')));
    assert.equal(facts.get('root-dir'), await info('{{.DockerRootDir}}'));
    assert.equal(facts.get('cgroup-version'), await info('{{.CgroupVersion}}'));
    assert.equal(facts.get('cgroup-driver'), await info('{{.CgroupDriver}}'));
    assert.equal(facts.get('logging-driver'), await info('{{.LoggingDriver}}'));
    assert.ok(facts.get('runtime')?.startsWith(await info('{{.DefaultRuntime}}')));
    assert.ok(facts.get('kernel')?.includes(await info('{{.KernelVersion}}')));
    assert.ok(facts.get('engine')?.includes(await lab.dockerOk(['version', '-f', '{{.Server.Version}}'])));
    assert.match(facts.get('containerd') ?? '', /^\d/);
  });

  it('takes on disk what docker system df prints', async () => {
    const volume = `stevedore-test-${lab.runId}`;
    await lab.dockerOk(['volume', 'create', '--label', lab.label, volume]);
    await lab.dockerOk([
      ...['run', '--name', 'writer', '--label', lab.label, '-v', `${volume}:/data`, 'busybox'],
      ...['sh', '-c', 'dd if=/dev/zero of=/data/f bs=1k count=500; dd if=/dev/zero of=/f bs=1k count=300'],
    ]);
    await run('--name', 'idle', 'busybox', 'sleep', '1000');
    const printed = await lab.dockerOk([
      'system',
      'df',
      '--format',
      '{{.TotalCount}} {{.Active}} {{.Size}} {{.Reclaimable}}',
    ]);
    const usage = await readDiskUsage(engine);
    assert.deepEqual(
      usage.map(
        ({ total, active, size, reclaimable }) => `${total} ${active} ${formatBytes(size)} ${formatBytes(reclaimable)}`,
      ),
      printed
        .split('\n')
        .map((line) =>
          line.replace(/ \(\d+%\)$/, '').replaceAll(/\d+\.\d+/g, (size) => String(Number(Number(size).toPrecision(3)))),
        ),
    );
    await lab.dockerOk(['rm', '-f', 'writer', 'idle']);
    const [, containers, volumes] = await readDiskUsage(engine);
    assert.deepEqual([containers?.total, volumes?.reclaimable], [0, 512_000]);
  });

  it('can be called off while it measures', async () => {
    const abort = new AbortController();
    const reading = readDiskUsage(engine, abort.signal);
    abort.abort();
    await assert.rejects(reading, (error) => EngineError.is(error, 'cancelled'));
  });

  it('tells what happened before, while, and between two looks, over one stream, each once', async () => {
    const store = createStore(engine, { graceMs: 50 });
    const watch = new EventWatch({ engine, store, onEvents: () => undefined, onState: () => undefined });
    const listeners = async (): Promise<string> => lab.dockerOk(['info', '-f', '{{.NEventsListener}}']);
    try {
      const before = await run('busybox', 'true');
      await lab.dockerOk(['wait', before]);
      const images = store.watch('images');
      watch.start();
      await eventually(() => assert.deepEqual(actionsOf(watch, before), ['create', 'start', 'die']));
      const during = await run('busybox', 'sleep', '1000');
      await eventually(() => assert.deepEqual(actionsOf(watch, during), ['create', 'start']));
      assert.equal(await listeners(), '1');
      watch.stop();
      images.dispose();
      await eventually(async () => assert.equal(await listeners(), '0'));
      await lab.dockerOk(['kill', during]);
      watch.start();
      await eventually(() => assert.deepEqual(actionsOf(watch, during), ['create', 'start', 'kill', 'die']));
      await lab.dockerOk(['rm', '-f', before, during]);
    } finally {
      watch.stop();
      store.dispose();
    }
  });
});

describe('what podman says about itself', function () {
  this.timeout(120_000);
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
  const modest = ['--network', 'none', '--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];
  const run = (...args: readonly string[]): Promise<string> =>
    podman.run('run', '-d', ...modest, 'localhost/busybox', ...args);

  it('is explained as podman, not as Docker', async () => {
    const facts = await valuesOf(engine);
    assert.match(facts.get('engine') ?? '', /^Podman \d/);
    assert.match(facts.get('conmon') ?? '', /^\d+\.\d+/);
    assert.equal(facts.get('storage-driver'), 'vfs');
    assert.match(facts.get('runtime') ?? '', /^runc 1\./);
    assert.ok(!facts.has('containerd') && !facts.has('live-restore'));
  });

  it('takes disk, counted by container', async () => {
    const id = await run('sleep', '1000');
    const [images, containers] = await readDiskUsage(engine);
    assert.ok((images?.size ?? 0) > 1_000_000);
    assert.deepEqual([containers?.total, containers?.active], [1, 1]);
    await podman.run('rm', '-f', '-t', '0', id);
  });

  it('tells what happened before, while, and between two looks, each once', async () => {
    const store = createStore(engine, { graceMs: 50 });
    const watch = new EventWatch({ engine, store, onEvents: () => undefined, onState: () => undefined });
    try {
      const before = await run('true');
      await podman.run('wait', before);
      watch.start();
      await eventually(() => assert.ok(actionsOf(watch, before).includes('die')));
      const during = await run('sleep', '1000');
      await eventually(() => assert.ok(actionsOf(watch, during).includes('start')));
      watch.stop();
      await eventually(() => assert.equal(store.connection.is, 'idle'));
      await podman.run('kill', during);
      await podman.run('wait', during);
      watch.start();
      await eventually(() => assert.ok(actionsOf(watch, during).includes('die')));
      const seen = actionsOf(watch, during);
      assert.equal(seen.filter((action) => action === 'start').length, 1, String(seen));
    } finally {
      watch.stop();
      store.dispose();
    }
  });
});
