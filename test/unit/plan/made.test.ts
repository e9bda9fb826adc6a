import assert from 'node:assert/strict';
import { type EngineCall, madeBefore } from '../../../src/core/engine/calls';
import { EngineError } from '../../../src/core/engine/errors';
import { Journal } from '../../../src/core/plan/journal';
import type { Plan, StepReport } from '../../../src/core/plan/plan';
import { planLines } from '../../../src/core/plan/render/lines';
import { runPlan } from '../../../src/core/plan/run';
import { container, FakeEngine } from '../store/fakeEngine';
import { fakeHost } from './helpers';

const made = madeBefore('web');
/** As `docker run -d --name web busybox` is planned. */
const run: Plan = {
  title: 'Run',
  subject: 'web',
  steps: [
    {
      kind: 'engine-call',
      call: { op: 'container.create', name: 'web', body: {}, words: ['-e', 'DB_PASSWORD=x', 'busybox'] },
      undo: { op: 'container.remove', container: made, force: true, volumes: true },
      line: [],
    },
    {
      kind: 'engine-call',
      call: { op: 'container.start', container: made },
      line: ['docker', 'run', '-d', '-e', 'DB_PASSWORD=x', 'busybox'],
    },
  ],
};

describe('a plan whose first step makes something', () => {
  let engine: FakeEngine;
  let journal: Journal;
  const reports: StepReport[] = [];
  const options = () => ({
    engine,
    host: fakeHost(),
    signal: new AbortController().signal,
    onStep: (report: StepReport) => {
      reports.push(report);
      journal.record({ name: 'here', cliEnvironment: {} }, report);
    },
  });

  beforeEach(() => {
    engine = new FakeEngine(container('real'));
    journal = new Journal();
    reports.length = 0;
    engine.onPerform = (call) =>
      Promise.resolve(call.op === 'container.create' ? { made: { id: 'real', name: 'web' }, warnings: ['odd'] } : {});
  });

  it('tells the next step what it has made, and says so at the end', async () => {
    const outcome = await runPlan(run, options());
    assert.deepEqual(engine.performed[1], { op: 'container.start', container: { id: 'real', name: 'web' } });
    assert.ok(outcome.kind === 'done');
    assert.deepEqual(outcome.made, { id: 'real', name: 'web' });
    assert.deepEqual(outcome.warnings, ['odd']);
  });

  it('takes back what was really made when the next step fails', async () => {
    const normal = engine.onPerform;
    engine.onPerform = (call: EngineCall) =>
      call.op === 'container.start' ? Promise.reject(new EngineError('refused', 'no')) : normal(call);
    assert.equal((await runPlan(run, options())).kind, 'failed');
    const removal = { op: 'container.remove', container: { id: 'real', name: 'web' }, force: true, volumes: true };
    assert.deepEqual(engine.performed.at(-1), removal);
    // One line did both, and it did not work: nothing in the journal is to be done again.
    assert.deepEqual(journal.toScript().match(/^(?!#|set )\S.*$/gm), null);
  });

  it('is the one line that a person would type, in the journal without secrets', async () => {
    assert.deepEqual(planLines(run), ['docker run -d -e DB_PASSWORD=x busybox']);
    await runPlan(run, options());
    assert.deepEqual(journal.toScript().match(/^(?!#|set )\S.*$/gm), ["docker run -d -e 'DB_PASSWORD=***' busybox"]);
  });
});
