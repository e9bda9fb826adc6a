import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { createStore } from '../../../src/core/store/liveStore';
import type { Store } from '../../../src/core/store/store';
import { eventually } from '../../harness/eventually';
import { ownLab, type TestLab } from '../../harness/ownLab';

/** The engine, and how often it was asked for a list. */
function counted(engine: Engine): { readonly engine: Engine; readonly lists: () => number } {
  let lists = 0;
  const counting: Engine = {
    ...engine,
    listContainers: (...args) => (lists++, engine.listContainers(...args)),
    listImages: (...args) => (lists++, engine.listImages(...args)),
    listNetworks: (...args) => (lists++, engine.listNetworks(...args)),
    listVolumes: (...args) => (lists++, engine.listVolumes(...args)),
  };
  return { engine: counting, lists: () => lists };
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// An engine of its own: it is killed, and requests are counted.
describe('the store and a real engine', function () {
  this.timeout(90_000);
  let lab: TestLab;
  let engine: Engine;
  let lists: () => number;
  let store: Store;

  before(async () => {
    lab = await ownLab();
    ({ engine, lists } = counted(createEngine({ kind: 'unix', path: lab.socket }, createLocalHost())));
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });
  beforeEach(async () => {
    store = createStore(engine);
    store.watch('containers');
    store.watch('networks');
    store.watch('volumes');
    store.watch('images');
    await eventually(() => assert.equal(store.connection.is, 'ready'));
  });
  afterEach(async () => {
    store.dispose();
    const made = await lab.dockerOk(['ps', '-aq', '--filter', `label=${lab.label}`]);
    if (made !== '') await lab.dockerOk(['rm', '-f', ...made.split('\n')]);
  });

  const run = (...args: readonly string[]) =>
    lab.dockerOk(['run', '-d', '--network', 'none', '--label', lab.label, ...args, 'busybox', 'sleep', '1000']);
  const stateOf = (id: string) => store.snapshot.containers.get(id)?.state;
  const truth = async () => (await lab.dockerOk(['ps', '-aq', '--no-trunc'])).split('\n').filter(Boolean).sort();

  it('shows a container that comes, stops, is renamed and goes', async () => {
    const id = await run('--name', 'web1');
    await eventually(() => assert.equal(stateOf(id), 'running'));
    await lab.dockerOk(['stop', '-t', '0', 'web1']);
    await eventually(() => {
      assert.equal(stateOf(id), 'exited');
      assert.match(store.snapshot.containers.get(id)?.status ?? '', /^Exited \(137\) .* ago/);
    });
    await lab.dockerOk(['rename', 'web1', 'web2']);
    await eventually(() => assert.equal(store.snapshot.containers.get(id)?.name, 'web2'));
    await lab.dockerOk(['rm', 'web2']);
    await eventually(() => assert.equal(stateOf(id), undefined));
  });

  it('shows networks, volumes and tags that come and go', async () => {
    const network = await lab.dockerOk(['network', 'create', '--label', lab.label, 'net1']);
    await lab.dockerOk(['volume', 'create', '--label', lab.label, 'vol1']);
    await lab.dockerOk(['tag', 'busybox:latest', 'busybox:two']);
    const tags = () => [...store.snapshot.images.values()].flatMap((image) => image.tags);
    await eventually(() => {
      assert.equal(store.snapshot.networks.get(network)?.name, 'net1');
      assert.ok(store.snapshot.volumes.has('vol1'));
      assert.ok(tags().includes('busybox:two'));
    });
    await lab.dockerOk(['network', 'rm', 'net1']);
    await lab.dockerOk(['volume', 'rm', 'vol1']);
    await lab.dockerOk(['rmi', 'busybox:two']);
    await eventually(() => {
      assert.equal(store.snapshot.networks.has(network), false);
      assert.equal(store.snapshot.volumes.has('vol1'), false);
      assert.equal(tags().includes('busybox:two'), false);
    });
  });

  it('shows the address of a container that is connected to a network, and takes it away again', async () => {
    const network = await lab.dockerOk(['network', 'create', '--label', lab.label, 'net2']);
    try {
      const id = await lab.dockerOk(['run', '-d', '--label', lab.label, 'busybox', 'sleep', '1000']);
      await lab.dockerOk(['network', 'connect', 'net2', id]);
      const address = () => store.snapshot.containers.get(id)?.endpoints.find((one) => one.networkId === network)?.ip;
      await eventually(() => assert.match(address() ?? '', /^\d+\./));
      await lab.dockerOk(['network', 'disconnect', 'net2', id]);
      await eventually(() => assert.equal(address(), undefined));
      await lab.dockerOk(['rm', '-f', id]);
    } finally {
      await lab.dockerOk(['network', 'rm', 'net2']);
    }
  });

  it('asks a handful of times for a burst of 200 events, and is true afterwards', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => run()));
    await eventually(() => assert.ok(ids.every((id) => stateOf(id) === 'running')));
    await sleep(1500);
    const before = lists();
    for (let round = 0; round < 5; round++) {
      await lab.dockerOk(['pause', ...ids]);
      await lab.dockerOk(['unpause', ...ids]);
    }
    await lab.dockerOk(['pause', ...ids.slice(0, 7)]);
    await sleep(1500);
    const asked = lists() - before;
    assert.ok(asked >= 1 && asked <= 8, `${asked} requests`);
    assert.deepEqual(
      ids.map(stateOf),
      ids.map((_, index) => (index < 7 ? 'paused' : 'running')),
    );
    await lab.dockerOk(['unpause', ...ids.slice(0, 7)]);
  });

  it('asks at most once for one event, however many containers there are', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => run()));
    await eventually(() => assert.ok(ids.every((id) => stateOf(id) === 'running')));
    await sleep(1500);
    const before = lists();
    await lab.dockerOk(['pause', ids[0]!]);
    await sleep(500);
    assert.equal(lists() - before, 1);
    await lab.dockerOk(['unpause', ids[0]!]);
  });

  it('says that the engine is gone, and within 5 s of its return shows what there is, once', async () => {
    const id = await run('--name', 'stays');
    await run('--name', 'other');
    await eventually(() => assert.equal(store.snapshot.containers.size, 2));
    await lab.lab.engine('kill');
    await eventually(
      () => assert.ok(store.connection.is === 'failed' && store.connection.error.kind === 'not-running'),
      5000,
    );
    await sleep(6000);
    await lab.lab.engine('start');
    await eventually(() => assert.equal(store.connection.is, 'ready'), 5000);
    assert.deepEqual([...store.snapshot.containers.keys()].sort(), await truth());
    await lab.dockerOk(['rm', '-f', 'other']);
    await eventually(() => assert.deepEqual([...store.snapshot.containers.keys()], [id]));
  });
});
