import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import { resolveUnknown, runBatch } from '../../../src/core/plan/batch';
import { container, FakeEngine, sleep } from '../store/fakeEngine';
import { fakeHost, plan, stopStep } from './helpers';

const names = Array.from({ length: 12 }, (_, n) => `c${n}`);

describe('a batch', () => {
  let engine: FakeEngine;
  let abort: AbortController;
  const host = fakeHost();
  const stopAll = () => names.map((id) => plan(stopStep(id)));
  const run = (more: object = {}) => runBatch(stopAll(), { engine, host, signal: abort.signal, settleMs: 50, ...more });

  beforeEach(() => {
    engine = new FakeEngine(...names.map((id) => container(id)));
    engine.onPerform = (call) => {
      if (call.op === 'container.stop')
        engine.containers.set(call.container.id, container(call.container.id, { state: 'exited' }));
      return Promise.resolve({});
    };
    abort = new AbortController();
  });

  it('does everything once, never more than four at a time, and tells how far it is', async () => {
    let now = 0;
    let most = 0;
    const normal = engine.onPerform;
    engine.onPerform = async (call) => {
      most = Math.max(most, ++now);
      await sleep(3);
      now--;
      return normal(call);
    };
    const progress: number[] = [];
    const report = await run({ onProgress: (done: number) => progress.push(done) });
    assert.ok(report.items.every((item) => item.outcome.kind === 'done'));
    assert.equal(most, 4);
    assert.equal(engine.performed.length, names.length);
    assert.deepEqual(
      progress,
      names.map((_, index) => index + 1),
    );
  });

  it('goes on when one item is refused', async () => {
    const normal = engine.onPerform;
    engine.onPerform = (call) =>
      call.op === 'container.stop' && call.container.id === 'c3'
        ? Promise.reject(new EngineError('refused', 'no'))
        : normal(call);
    const kinds = (await run()).items.map((item) => item.outcome.kind);
    assert.deepEqual(kinds.filter((kind) => kind === 'failed').length, 1);
    assert.equal(kinds[3], 'failed');
  });

  it('sends nothing more once the connection is lost, and every item has an end', async () => {
    const lost = new EngineError('lost', 'reset');
    const normal = engine.onPerform;
    engine.onPerform = (call) => (engine.performed.length > 5 ? Promise.reject(lost) : normal(call));
    const report = await run({ concurrency: 1 });
    assert.deepEqual(
      report.items.map((item) => item.outcome.kind),
      ['done', 'done', 'done', 'done', 'done', 'unknown', 'failed', 'failed', 'failed', 'failed', 'failed', 'failed'],
    );
    assert.equal(engine.performed.length, 6);
    const last = report.items.at(-1)?.outcome;
    assert.ok(last?.kind === 'failed' && last.error === lost);
  });

  it('goes on after one that did not answer in time, while the engine still answers', async () => {
    const normal = engine.onPerform;
    engine.onPerform = (call) =>
      call.op === 'container.stop' && call.container.id === 'c0'
        ? Promise.reject(new EngineError('timeout', 'slow'))
        : normal(call);
    const kinds = (await run({ concurrency: 1 })).items.map((item) => item.outcome.kind);
    assert.deepEqual([kinds[0], kinds[1], kinds[11]], ['unknown', 'done', 'done']);
  });

  it('leaves what was not begun when it is cancelled', async () => {
    const report = await run({ concurrency: 1, onProgress: (done: number) => done === 2 && abort.abort() });
    assert.deepEqual(report.items.map((item) => item.outcome.kind).slice(0, 4), [
      'done',
      'done',
      'cancelled',
      'cancelled',
    ]);
    assert.equal(engine.performed.length, 2);
  });

  it('is over at once when there is nothing to do', async () => {
    assert.deepEqual(await runBatch([], { engine, host, signal: abort.signal }), { items: [] });
  });

  it('learns afterwards what became of the unknown ones, and does nothing again', async () => {
    engine.onPerform = (call) => {
      // c0 is stopped although the answer never came.
      if (call.op === 'container.stop' && call.container.id === 'c0')
        engine.containers.set('c0', container('c0', { state: 'exited' }));
      return Promise.reject(new EngineError('lost', 'reset'));
    };
    const report = await run({ concurrency: 2 });
    const before = engine.performed.length;
    const told: string[] = [];
    const resolved = await resolveUnknown(report, { engine, host }, abort.signal, (step) =>
      told.push(step.result.kind),
    );
    assert.deepEqual(
      resolved.items.slice(0, 3).map((item) => item.outcome.kind),
      ['done', 'failed', 'failed'],
    );
    assert.deepEqual(told.sort(), ['done', 'failed']);
    assert.equal(engine.performed.length, before);
  });

  it('leaves them unknown while the engine cannot be asked', async () => {
    engine.onPerform = () => Promise.reject(new EngineError('lost', 'reset'));
    const report = await run({ concurrency: 1 });
    engine.down = new EngineError('not-running', 'gone');
    const resolved = await resolveUnknown(report, { engine, host }, abort.signal);
    assert.equal(resolved.items[0]?.outcome.kind, 'unknown');
  });
});
