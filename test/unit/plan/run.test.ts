import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import { PlanError } from '../../../src/core/plan/errors';
import type { Plan, StepReport } from '../../../src/core/plan/plan';
import { runPlan } from '../../../src/core/plan/run';
import { container, FakeEngine } from '../store/fakeEngine';
import { fakeHost, plan, start, stop, stopStep, subject } from './helpers';

describe('running a plan', () => {
  let engine: FakeEngine;
  let reports: StepReport[];
  let abort: AbortController;
  const host = fakeHost();
  const run = (what: Plan) =>
    runPlan(what, { engine, host, signal: abort.signal, onStep: (report) => reports.push(report), settleMs: 60 });

  beforeEach(() => {
    engine = new FakeEngine(container('a'), container('b'));
    engine.onPerform = (call) => {
      if (call.op === 'container.stop')
        engine.containers.set(call.container.id, container(call.container.id, { state: 'exited' }));
      if (call.op === 'container.start') engine.containers.set(call.container.id, container(call.container.id));
      return Promise.resolve({});
    };
    reports = [];
    abort = new AbortController();
  });

  it('is done when the engine did it and the probe sees it', async () => {
    assert.deepEqual(await run(plan(stopStep('a'))), { kind: 'done', alreadySo: false });
    assert.deepEqual(engine.performed, [stop('a')]);
    assert.deepEqual(
      reports.map((one) => [one.direction, one.result]),
      [['do', { kind: 'done', alreadySo: false }]],
    );
  });

  it('is failed when the engine says it did and the probe sees that it did not', async () => {
    engine.onPerform = () => Promise.resolve({});
    const outcome = await run(plan(stopStep('a')));
    assert.ok(outcome.kind === 'failed' && PlanError.is(outcome.error, 'not-as-expected'));
    assert.match(outcome.error.evidence, /running/);
  });

  it('waits for a state that settles a moment later', async () => {
    engine.onPerform = () => {
      setTimeout(() => engine.containers.set('a', container('a', { state: 'exited' })), 30);
      return Promise.resolve({});
    };
    assert.equal((await run(plan(stopStep('a')))).kind, 'done');
  });

  it('is done without a change when the engine refuses because somebody else was faster', async () => {
    engine.onPerform = () => {
      engine.containers.delete('a');
      return Promise.reject(new EngineError('not-found', 'No such container'));
    };
    assert.deepEqual(await run(plan(stopStep('a'))), { kind: 'done', alreadySo: true });
  });

  it('takes earlier steps back, last one first, when a later one fails', async () => {
    const refused = new EngineError('refused', 'no');
    engine.containers.set('c', container('c'));
    const normal = engine.onPerform;
    engine.onPerform = (call) =>
      call.op === 'container.stop' && call.container.id === 'c' ? Promise.reject(refused) : normal(call);
    assert.deepEqual(await run(plan(stopStep('a'), stopStep('b'), stopStep('c'))), {
      kind: 'failed',
      error: refused,
      undone: 2,
    });
    assert.deepEqual(engine.performed.slice(3), [start('b'), start('a')]);
    assert.deepEqual(
      reports.map((one) => `${one.direction} ${one.step} ${one.result.kind}`),
      ['do 0 done', 'do 1 done', 'do 2 failed', 'undo 1 done', 'undo 0 done'],
    );
  });

  it('does not take back what was so before', async () => {
    engine.onPerform = (call) =>
      call.op === 'container.stop' && call.container.id === 'a'
        ? Promise.resolve({ alreadySo: true })
        : Promise.reject(new EngineError('refused', 'no'));
    const outcome = await run(plan(stopStep('a'), stopStep('b')));
    assert.ok(outcome.kind === 'failed' && outcome.undone === 0);
    assert.equal(engine.performed.length, 2);
  });

  for (const kind of ['lost', 'timeout'] as const) {
    it(`is unknown when the engine had the call and then: ${kind}`, async () => {
      const error = new EngineError(kind, 'x');
      engine.onPerform = () => Promise.reject(error);
      const outcome = await run(plan(stopStep('a')));
      assert.deepEqual(outcome, {
        kind: 'unknown',
        error,
        step: 0,
        probe: { ask: 'container-not-running', container: subject('a') },
      });
    });
  }

  it('is unknown when it was done and then nobody could be asked', async () => {
    engine.onPerform = () => {
      engine.down = new EngineError('not-running', 'gone');
      return Promise.resolve({});
    };
    assert.equal((await run(plan(stopStep('a')))).kind, 'unknown');
  });

  it('is failed, and known to be, when the engine was not there to take the call', async () => {
    const error = new EngineError('not-running', 'gone');
    engine.onPerform = () => Promise.reject(error);
    assert.deepEqual(await run(plan(stopStep('a'))), { kind: 'failed', error, undone: 0 });
  });

  it('is cancelled when that happened before anything was sent', async () => {
    abort.abort();
    assert.deepEqual(await run(plan(stopStep('a'))), { kind: 'cancelled' });
    assert.deepEqual(engine.performed, []);
  });

  it('is unknown when it was cancelled while the engine had the call', async () => {
    engine.onPerform = (_, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new EngineError('cancelled', 'x')));
        setTimeout(() => abort.abort(), 5);
      });
    assert.equal((await run(plan(stopStep('a')))).kind, 'unknown');
  });

  it('takes the first step back when it is cancelled before the second', async () => {
    const normal = engine.onPerform;
    engine.onPerform = (call) => {
      abort.abort();
      return normal(call);
    };
    assert.deepEqual(await run(plan(stopStep('a'), stopStep('b'))), { kind: 'cancelled' });
    assert.deepEqual(engine.performed, [stop('a'), start('a')]);
  });

  it('believes a start only when the container was started anew', async () => {
    const startStep = {
      kind: 'engine-call',
      call: start('a'),
      probe: { ask: 'container-started', container: subject('a') },
    } as const;
    engine.startedAt.set('a', '2025-01-01T00:00:00Z');
    engine.onPerform = () => Promise.resolve({});
    assert.equal((await run(plan(startStep))).kind, 'failed');
    engine.onPerform = () => {
      engine.startedAt.set('a', '2025-01-01T00:00:01Z');
      return Promise.resolve({});
    };
    assert.equal((await run(plan(startStep))).kind, 'done');
  });

  it('adds up what prunes reclaimed', async () => {
    engine.onPerform = () => Promise.resolve({ spaceReclaimed: 5, removed: ['x'] });
    const prune = { kind: 'engine-call', call: { op: 'container.prune' } } as const;
    assert.deepEqual(await run(plan(prune, prune)), {
      kind: 'done',
      alreadySo: false,
      spaceReclaimed: 10,
      removed: ['x', 'x'],
    });
  });

  it('fails a command by its exit code, with the last thing that it said', async () => {
    const failing = fakeHost({ code: 17, stdout: '', stderr: 'one\nno such \u001bservice\n' });
    const step = { kind: 'command', command: { program: 'docker-compose', args: ['up'] } } as const;
    const outcome = await runPlan(plan(step), { engine, host: failing, signal: abort.signal });
    assert.ok(outcome.kind === 'failed' && PlanError.is(outcome.error, 'command-failed'));
    assert.equal(outcome.error.message, 'docker-compose ended with exit code 17: no such \\x1bservice');
  });
});
