import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import { createStore, type StoreOptions } from '../../../src/core/store/liveStore';
import type { Change } from '../../../src/core/store/snapshot';
import type { Store } from '../../../src/core/store/store';
import { container, event, FakeEngine, sleep } from './fakeEngine';

const quick: StoreOptions = { coalesceMs: 5, graceMs: 30, openMs: 50, retry: { firstMs: 10, maxMs: 40 } };
const down = new EngineError('not-running', 'connect ECONNREFUSED');

describe('the store', () => {
  let store: Store;
  let changes: Change[];
  const open = (engine: FakeEngine, options = quick): Store => {
    store = createStore(engine, options);
    changes = [];
    store.onDidChange((change) => changes.push(change));
    return store;
  };
  const ids = (): string[] => [...store.snapshot.containers.keys()].sort();
  const until = async (what: () => boolean): Promise<void> => {
    for (let i = 0; i < 200 && !what(); i++) await sleep(5);
    assert.ok(what(), `not within a second: ${what.toString()}`);
  };
  const ready = async (): Promise<void> => {
    await until(() => store.connection.is === 'ready');
    changes.length = 0;
  };
  afterEach(() => store.dispose());

  it('asks the engine nothing before somebody watches', async () => {
    const engine = new FakeEngine(container('a'));
    open(engine);
    await sleep(20);
    assert.deepEqual(engine.requests, []);
    assert.deepEqual(store.connection, { is: 'idle' });
  });

  it('subscribes before it lists, once for all kinds, and lists each watched kind once', async () => {
    const engine = new FakeEngine(container('a'));
    open(engine).watch('containers');
    store.watch('containers');
    store.watch('volumes');
    await store.whenLoaded('containers');
    await ready();
    assert.deepEqual(engine.requests, ['events', 'containers', 'volumes']);
    assert.deepEqual(ids(), ['a']);
    assert.equal(store.isLoaded('images'), false);
  });

  it('reads another kind when its view opens later, over the same stream', async () => {
    const engine = new FakeEngine();
    open(engine).watch('containers');
    await ready();
    store.watch('networks');
    await store.whenLoaded('networks');
    assert.deepEqual(engine.requests, ['events', 'containers', 'networks']);
  });

  it('shows a change of state before it has asked the engine', async () => {
    const engine = new FakeEngine(container('a'));
    open(engine).watch('containers');
    await ready();
    engine.emit(event('pause', 'a'));
    await until(() => changes.length === 1);
    assert.equal(store.snapshot.containers.get('a')?.state, 'paused');
    assert.equal(engine.requests.length, 2);
  });

  it('asks again, and keeps what the event said, while the list is behind it', async () => {
    const engine = new FakeEngine(container('a', { state: 'paused' }));
    open(engine).watch('containers');
    await ready();
    engine.emit(event('unpause', 'a'));
    await until(() => engine.requests.length === 3);
    await sleep(10);
    assert.equal(store.snapshot.containers.get('a')?.state, 'running');
    engine.containers.set('a', container('a', { status: 'Up 3 hours' }));
    await until(() => store.snapshot.containers.get('a')?.status === 'Up 3 hours');
    assert.equal(changes.length, 1);
  });

  it('asks once for one event, and only for its container', async () => {
    const engine = new FakeEngine(container('a'), container('b'));
    open(engine).watch('containers');
    await ready();
    engine.containers.set('a', container('a', { state: 'paused', status: 'Up 2 hours (Paused)' }));
    engine.emit(event('pause', 'a'));
    await sleep(60);
    assert.deepEqual(engine.requests.slice(2), ['containers a']);
    assert.equal(store.snapshot.containers.get('a')?.status, 'Up 2 hours (Paused)');
  });

  it('asks a handful of times for 200 events that arrive over a second', async () => {
    const all = Array.from({ length: 200 }, (_, n) => container(`c${n}`));
    const engine = new FakeEngine(...all);
    open(engine, { ...quick, coalesceMs: 25 }).watch('containers');
    await ready();
    for (const one of all) {
      engine.emit(event('die', one.id), event('stop', one.id));
      await sleep(4);
    }
    await sleep(1200);
    const count = engine.requests.length - 2;
    assert.ok(count >= 1 && count <= 6, `${count} requests`);
  }).timeout(5000);

  it('reads the whole list once when very many containers changed together', async () => {
    const all = Array.from({ length: 120 }, (_, n) => container(`c${n}`));
    const engine = new FakeEngine(...all);
    open(engine).watch('containers');
    await ready();
    for (const one of all) engine.containers.set(one.id, { ...one, state: 'paused' });
    engine.emit(...all.map((one) => event('pause', one.id)));
    await sleep(60);
    assert.deepEqual(engine.requests.slice(2), ['containers']);
  });

  it('does not let an answer that is older than an event bring a removed row back', async () => {
    const engine = new FakeEngine(container('a'), container('b'));
    open(engine).watch('containers');
    await ready();
    engine.latency = 40;
    const refreshed = store.refresh();
    engine.containers.delete('b');
    engine.emit(event('destroy', 'b'));
    await refreshed;
    assert.deepEqual(ids(), ['a']);
    await sleep(150);
    assert.deepEqual(ids(), ['a']);
  });

  it('removes what is not found when its details are read', async () => {
    const engine = new FakeEngine(container('a'), container('b'));
    open(engine).watch('containers');
    await ready();
    engine.containers.delete('b');
    engine.emit(event('die', 'b'));
    await until(() => ids().length === 1);
    assert.deepEqual(ids(), ['a']);
  });

  it('keeps the other rows true when one container cannot be read', async () => {
    const engine = new FakeEngine(container('a'), container('b'));
    open(engine).watch('containers');
    await ready();
    engine.idsFail = new EngineError('refused', 'driver failed');
    engine.containers.set('b', container('b', { image: 'other' }));
    engine.emit(event('update', 'b'));
    await until(() => store.snapshot.containers.get('b')?.image === 'other');
    assert.equal(store.connection.is, 'ready');
  });

  it('lists anew after a lost stream, with no duplicates, no lost rows, and no repaint of what is the same', async () => {
    const engine = new FakeEngine(container('a'), container('b'));
    open(engine).watch('containers');
    await ready();
    const kept = store.snapshot.containers.get('a');
    engine.containers.delete('b');
    engine.containers.set('c', container('c'));
    engine.drop(new EngineError('lost', 'reset'));
    await until(() => ids().includes('c'));
    assert.deepEqual(ids(), ['a', 'c']);
    assert.equal(store.snapshot.containers.get('a'), kept);
    assert.deepEqual(changes, [{ kind: 'containers', ids: new Set(['b', 'c']), structure: true }]);
  });

  it('does not speak of a failure when a stream only ended and the engine is there', async () => {
    const engine = new FakeEngine(container('a'));
    const said: string[] = [];
    open(engine).onDidChangeConnection((connection) => said.push(connection.is));
    store.watch('containers');
    await ready();
    engine.drop();
    await until(() => engine.requests.filter((one) => one === 'events').length === 2);
    await sleep(20);
    assert.deepEqual(said, ['connecting', 'ready']);
  });

  it('says once that the engine is gone, tries again and again, and recovers by itself', async () => {
    const engine = new FakeEngine(container('a'));
    const said: string[] = [];
    open(engine).onDidChangeConnection((connection) => said.push(connection.is));
    store.watch('containers');
    await ready();
    engine.down = down;
    engine.drop(new EngineError('lost', 'reset'));
    await until(() => engine.requests.filter((one) => one === 'events').length >= 5);
    engine.down = undefined;
    await until(() => store.connection.is === 'ready');
    assert.deepEqual(said, ['connecting', 'ready', 'failed', 'ready']);
  });

  it('resolves whenLoaded with the failure when the engine is not there', async () => {
    const engine = new FakeEngine();
    engine.down = down;
    open(engine).watch('containers');
    await store.whenLoaded('containers');
    assert.ok(store.connection.is === 'failed' && store.connection.error === down);
    assert.ok(store.connection.retryAt > Date.now() - 1000);
  });

  it('connects at once when a person asks for it', async () => {
    const engine = new FakeEngine(container('a'));
    engine.down = down;
    open(engine, { ...quick, retry: { firstMs: 60_000, maxMs: 60_000 } }).watch('containers');
    await store.whenLoaded('containers');
    engine.down = undefined;
    await store.refresh();
    assert.deepEqual(ids(), ['a']);
  });

  it('lists although the engine never says that the stream is open', async () => {
    const engine = new FakeEngine(container('a'));
    engine.opens = false;
    open(engine).watch('containers');
    await store.whenLoaded('containers');
    assert.deepEqual(ids(), ['a']);
  });

  it('lists once more when the stream opens after the list was read: in between nobody told', async () => {
    const engine = new FakeEngine(container('a'));
    engine.opens = false;
    open(engine).watch('containers');
    await store.whenLoaded('containers');
    engine.containers.set('a', container('a', { state: 'paused' }));
    engine.openLate();
    await until(() => store.snapshot.containers.get('a')?.state === 'paused');
  });

  it('closes the stream a little after nobody watches, and reads again for the next one', async () => {
    const engine = new FakeEngine(container('a'));
    const first = open(engine).watch('containers');
    await ready();
    first.dispose();
    await until(() => store.connection.is === 'idle');
    engine.containers.set('b', container('b'));
    store.watch('containers');
    await store.whenLoaded('containers');
    assert.deepEqual(ids(), ['a', 'b']);
    assert.deepEqual(engine.requests, ['events', 'containers', 'events', 'containers']);
  });

  it('stays connected when a view is hidden and shown again at once', async () => {
    const engine = new FakeEngine(container('a'));
    const first = open(engine).watch('containers');
    await ready();
    first.dispose();
    store.watch('containers');
    await sleep(60);
    assert.deepEqual(engine.requests, ['events', 'containers']);
    assert.equal(store.connection.is, 'ready');
  });

  it('reads nothing for a view that is hidden', async () => {
    const engine = new FakeEngine();
    const hidden = open(engine).watch('volumes');
    store.watch('containers');
    await ready();
    hidden.dispose();
    await sleep(50);
    engine.emit(event('create', 'v', { type: 'volume' }));
    await sleep(40);
    assert.deepEqual(engine.requests, ['events', 'containers', 'volumes']);
  });

  it('goes on when a listener throws', async () => {
    const engine = new FakeEngine(container('a'));
    const errors: unknown[] = [];
    store = createStore(engine, { ...quick, onError: (error) => errors.push(error) });
    const heard: Change[] = [];
    store.onDidChange(() => {
      throw new Error('from a listener');
    });
    store.onDidChange((change) => heard.push(change));
    store.watch('containers');
    await store.whenLoaded('containers');
    assert.equal(heard.length, 1);
    assert.equal(errors.length, 1);
  });

  it('is silent after dispose, whatever still comes', async () => {
    const engine = new FakeEngine(container('a'));
    open(engine).watch('containers');
    await ready();
    engine.emit(event('die', 'a'));
    store.dispose();
    await sleep(40);
    assert.deepEqual(changes, []);
    assert.deepEqual(engine.requests, ['events', 'containers']);
  });

  it('knows the sizes of volumes once somebody asked, and keeps them over later listings', async () => {
    const engine = new FakeEngine();
    engine.volumes.push({ name: 'v', driver: 'local', mountpoint: '/v', labels: {} });
    open(engine).watch('volumes');
    await ready();
    await store.readVolumeSizes();
    assert.equal(store.snapshot.volumes.get('v')?.size, 7);
    await store.refresh();
    assert.equal(store.snapshot.volumes.get('v')?.size, 7);
  });
});
