import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { EventWatch, type WatchState } from '../../../src/core/docker/eventWatch';
import { EngineError } from '../../../src/core/engine/errors';
import type { EngineEvent } from '../../../src/core/engine/records';
import type { Transport } from '../../../src/core/engine/transport';
import { createStore } from '../../../src/core/store/liveStore';
import { event, FakeEngine, sleep } from '../store/fakeEngine';

/** A stand-in for `/info` and for what `/events` gives of the past. */
class Past {
  readonly asked: Readonly<Record<string, string>>[] = [];
  events: readonly EngineEvent[] = [];
  /** Resolves when the past may be told. */
  ready: Promise<void> = Promise.resolve();
  fails = false;

  readonly transport = {
    call: async () => {
      await this.ready;
      return { status: 200, headers: {}, body: { SystemTime: '2026-11-28T10:00:00Z' } };
    },
    stream: ({ query }: { query: Readonly<Record<string, string>> }) => {
      this.asked.push(query);
      if (this.fails) return Promise.reject(new EngineError('refused', 'no'));
      const lines = this.events.map(({ type, action, id, attributes, timeNano }) =>
        JSON.stringify({ Type: type, Action: action, Actor: { ID: id, Attributes: attributes }, timeNano }),
      );
      return Promise.resolve(Readable.from([`${lines.join('\n')}\n`]).pipe(new PassThrough()));
    },
    failure: (error: unknown) => Promise.resolve(error),
  } as unknown as Transport;
}

const quick = { coalesceMs: 1, graceMs: 10, openMs: 50, retry: { firstMs: 5, maxMs: 5 } };

describe('watching events', () => {
  let engine: FakeEngine;
  let past: Past;
  let store: ReturnType<typeof createStore>;
  let told: string[];
  let states: WatchState['is'][];
  let watch: EventWatch;
  beforeEach(() => {
    engine = new FakeEngine();
    past = new Past();
    engine.transport = past.transport;
    store = createStore(engine, quick);
    told = [];
    states = [];
    watch = new EventWatch({
      engine,
      store,
      onEvents: (events) => told.push(...events.map((one) => one.event.timeNano)),
      onState: (state) => states.push(state.is),
    });
  });
  afterEach(() => {
    watch.stop();
    store.dispose();
  });
  const at = (timeNano: string): EngineEvent => event('start', 'c', { timeNano });
  const streams = (): number => engine.requests.filter((one) => one === 'events').length;

  it('begins with the last hour by the engine’s clock, then goes on live', async () => {
    past.events = [at('10'), at('20')];
    watch.start();
    await sleep(20);
    assert.deepEqual(told, ['10', '20']);
    const [first] = past.asked;
    assert.equal(Number(first?.['until']) - Number(first?.['since']), 3600);
    assert.equal(Number(first?.['until']), Date.UTC(2026, 10, 28, 10) / 1000);
    engine.emit(at('30'));
    await sleep(5);
    assert.deepEqual(told, ['10', '20', '30']);
    assert.deepEqual(states, ['connecting', 'live']);
  });

  it('uses the stream that is open anyway', async () => {
    const other = store.watch('images');
    await sleep(10);
    watch.start();
    await sleep(20);
    assert.equal(streams(), 1);
    other.dispose();
  });

  it('keeps what happens while the past is read in its place', async () => {
    let go = (): void => undefined;
    past.ready = new Promise((resolve) => (go = resolve));
    past.events = [at('10'), at('20')];
    watch.start();
    await sleep(20);
    engine.emit(at('20'), at('30'));
    await sleep(5);
    assert.deepEqual(told, []);
    go();
    await sleep(10);
    assert.deepEqual(told, ['10', '20', '30']);
  });

  it('has no stream while stopped, and asks for what it missed when it goes on', async () => {
    past.events = [at('1795826681420254333')];
    watch.start();
    await sleep(20);
    watch.stop();
    await sleep(30);
    assert.equal(store.connection.is, 'idle');
    past.events = [at('1795826681420254333'), at('1795826681999999999')];
    watch.start();
    await sleep(20);
    assert.equal(past.asked[1]?.['since'], '1795826681.420254333');
    assert.deepEqual(told, ['1795826681420254333', '1795826681999999999']);
  });

  it('forgets nothing when it is stopped before the past was read', async () => {
    past.ready = new Promise(() => undefined);
    watch.start();
    await sleep(20);
    engine.emit(at('30'));
    await sleep(5);
    watch.stop();
    past.ready = Promise.resolve();
    past.events = [at('10'), at('30')];
    watch.start();
    await sleep(20);
    assert.deepEqual(told, ['10', '30']);
  });

  it('asks for the gap after a lost connection, before it tells what came since', async () => {
    past.events = [at('10')];
    watch.start();
    await sleep(20);
    past.events = [at('10'), at('20')];
    engine.drop(new EngineError('lost', 'gone'));
    await sleep(40);
    engine.emit(at('30'));
    await sleep(10);
    assert.deepEqual(told, ['10', '20', '30']);
    assert.equal(states.at(-1), 'live');
  });

  it('goes on live where the past cannot be had', async () => {
    past.fails = true;
    watch.start();
    await sleep(20);
    engine.emit(at('30'));
    await sleep(5);
    assert.deepEqual(told, ['30']);
  });
});
