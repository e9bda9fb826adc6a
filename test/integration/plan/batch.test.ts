import assert from 'node:assert/strict';
import { removeContainer } from '../../../src/core/docker/removeContainer';
import {
  renameContainer,
  restartContainer,
  startContainer,
  stopContainer,
} from '../../../src/core/docker/containerPlans';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import type { ContainerRecord } from '../../../src/core/engine/records';
import { createLocalHost } from '../../../src/core/host/localHost';
import { resolveUnknown, runBatch } from '../../../src/core/plan/batch';
import type { Plan } from '../../../src/core/plan/plan';
import { runPlan } from '../../../src/core/plan/run';
import { ownLab, type TestLab } from '../../harness/ownLab';

const host = createLocalHost();
const signal = new AbortController().signal;

// An engine of its own: it is killed.
describe('plans and a real engine', function () {
  this.timeout(90_000);
  let lab: TestLab;
  let engine: Engine;

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });
  afterEach(async () => {
    const made = await lab.dockerOk(['ps', '-aq', '--filter', `label=${lab.label}`]);
    if (made !== '') await lab.dockerOk(['rm', '-f', ...made.split('\n')]);
  });

  const make = async (
    command: 'run' | 'create',
    name: string,
    ...argv: readonly string[]
  ): Promise<ContainerRecord> => {
    const detach = command === 'run' ? ['-d'] : [];
    const common = ['--network', 'none', '--label', lab.label, '--name', name, 'busybox'];
    const id = await lab.dockerOk([command, ...detach, ...common, ...(argv.length > 0 ? argv : ['sleep', '1000'])]);
    const [record] = await engine.listContainers({ ids: [id] });
    assert.ok(record);
    return record;
  };
  const run = (plan: Plan) => runPlan(plan, { engine, host, signal });
  const names = async () => (await lab.dockerOk(['ps', '-a', '--format', '{{.Names}}'])).split('\n');

  it('stops, and says that it is done only when the container does not run', async () => {
    const web = await make('run', 'web1');
    assert.deepEqual(await run(stopContainer(web, { timeoutSeconds: 0 })), { kind: 'done', alreadySo: false });
    assert.deepEqual(await run(stopContainer(web)), { kind: 'done', alreadySo: true });
  });

  it('a container that ends at once was started all the same', async () => {
    const short = await make('create', 'short', 'true');
    assert.deepEqual(await run(startContainer(short)), { kind: 'done', alreadySo: false });
  });

  it('a container that runs already was restarted only when it was started anew', async () => {
    const web = await make('run', 'web1');
    assert.deepEqual(await run(restartContainer(web, { timeoutSeconds: 0 })), { kind: 'done', alreadySo: false });
  });

  it('says what is wrong with a program that does not exist', async () => {
    const broken = await make('create', 'broken', '/no/such/program');
    const outcome = await run(startContainer(broken));
    assert.ok(outcome.kind === 'failed');
    assert.match(String(outcome.error), /no such file/);
  });

  it('renaming to a name that is taken fails and leaves both', async () => {
    const web = await make('create', 'web1');
    await make('create', 'web2');
    assert.equal((await run(renameContainer(web, { newName: 'web2' }))).kind, 'failed');
    assert.deepEqual((await names()).sort(), ['web1', 'web2']);
  });

  it('two windows that remove the same container: both are done', async () => {
    const web = await make('create', 'web1');
    const plan = removeContainer(web, { force: false, volumes: false });
    assert.deepEqual(await run(plan), { kind: 'done', alreadySo: false });
    assert.deepEqual(await run(plan), { kind: 'done', alreadySo: true });
  });

  it('takes the first step back when the second one fails', async () => {
    const web = await make('run', 'web1');
    await make('create', 'taken');
    const steps = [
      ...stopContainer(web, { timeoutSeconds: 0 }).steps,
      ...renameContainer(web, { newName: 'taken' }).steps,
    ];
    const outcome = await run({ title: 'Stop and rename', subject: 'web1', steps });
    assert.ok(outcome.kind === 'failed' && outcome.undone === 1);
    assert.equal(await lab.dockerOk(['inspect', '-f', '{{.State.Status}}', 'web1']), 'running');
  });

  it('with the engine killed at the tenth of thirty, each one ends, and the truth of each is known when it is back', async () => {
    const records: ContainerRecord[] = [];
    for (let n = 0; n < 30; n++) records.push(await make('create', `batch${n}`));
    const plans = records.map((record) => removeContainer(record, { force: false, volumes: false }));
    let killing: Promise<void> | undefined;
    const report = await runBatch(plans, {
      engine,
      host,
      signal,
      onProgress: (done) => {
        if (done === 10) killing = lab.lab.engine('kill');
      },
    });
    await killing;
    const kinds = report.items.map((item) => item.outcome.kind);
    assert.equal(kinds.length, 30);
    assert.ok(
      kinds.every((kind) => ['done', 'failed', 'unknown'].includes(kind)),
      kinds.join(' '),
    );
    assert.ok(kinds.filter((kind) => kind === 'done').length >= 10, kinds.join(' '));
    assert.ok(
      kinds.some((kind) => kind === 'failed'),
      kinds.join(' '),
    );

    await lab.lab.engine('start');
    const resolved = await resolveUnknown(report, { engine, host }, AbortSignal.timeout(10_000));
    const left = new Set(await names());
    for (const { plan, outcome } of resolved.items) {
      assert.equal(outcome.kind, left.has(plan.subject) ? 'failed' : 'done', plan.subject);
    }
  });
});
