import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalHost } from '../../../src/core/host/localHost';
import type { Outcome, Plan } from '../../../src/core/plan/plan';
import { runPlan } from '../../../src/core/plan/run';
import { listContainers } from '../../../src/core/runtime/listContainers';
import {
  createPlan,
  deletePlan,
  killPlan,
  pausePlan,
  resumePlan,
  runDetachedPlan,
  startPlan,
} from '../../../src/core/runtime/runtimePlans';
import type { RuntimeContainer } from '../../../src/core/runtime/runtimeContainer';
import { StateWatch } from '../../../src/core/runtime/stateWatch';
import { runtimeCommands } from '../../../src/core/runtime/ociRuntime';
import { makeBundle } from '../../harness/bundle';
import { eventually } from '../../harness/eventually';
import { FakeEngine } from '../../unit/store/fakeEngine';

const host = createLocalHost();
const doer = { bySudo: false };

describe('plans for containers of runc', function () {
  this.timeout(60_000);
  let folder: string;
  const id = `stevedore-plan-${process.pid}`;
  const at = () => ({ runtime: { program: 'runc', root: join(folder, 'state') }, id });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-plans-'));
  });
  afterEach(async () => {
    await host.run(runtimeCommands.delete(at().runtime, id, { force: true }));
    rmSync(folder, { recursive: true, force: true });
  });

  const made = (bundle: string) => ({ ...at(), bundle, outputFile: join(folder, 'output') });
  const run = (plan: Plan): Promise<Outcome> =>
    runPlan(plan, { engine: new FakeEngine(), host, signal: new AbortController().signal });
  const kind = async (plan: Plan): Promise<string> => (await run(plan)).kind;
  const listed = async (): Promise<RuntimeContainer | undefined> => {
    const root = { runtime: at().runtime, keeper: 'user', namespace: '' } as const;
    const { containers, failures } = await listContainers(host, [root], { ofRoot: true });
    assert.deepEqual(failures, []);
    return containers[0];
  };
  const remove = async (): Promise<Plan> => {
    const found = await listed();
    assert.ok(found);
    return deletePlan({ ...found, ...at() }, doer);
  };

  it('go through a life, each step proved by the runtime', async () => {
    assert.equal(await kind(createPlan(made(makeBundle(join(folder, 'b'))), doer)), 'done');
    assert.equal((await listed())?.status, 'created');
    assert.equal(await kind(startPlan(at(), doer)), 'done');
    assert.equal(await kind(pausePlan(at(), doer)), 'done');
    assert.equal((await listed())?.status, 'paused');
    assert.equal(await kind(resumePlan(at(), doer)), 'done');
    assert.equal(await kind(killPlan(at(), 'KILL', doer)), 'done');
    assert.equal((await listed())?.status, 'stopped');
    assert.equal(await kind(await remove()), 'done');
    assert.equal(await listed(), undefined);
  });

  it('run in the background, with what the container prints in a file, also after the command has ended', async () => {
    const args = ['sh', '-c', 'echo first; sleep 1; echo $0 then'];
    assert.equal(await kind(runDetachedPlan(made(makeBundle(join(folder, 'b'), { args })), doer)), 'done');
    await eventually(() => assert.equal(readFileSync(join(folder, 'output'), 'utf8'), 'first\nsh then\n'));
    await eventually(async () => assert.equal((await listed())?.status, 'stopped'));
  });

  it('say what the runtime said when it refuses, and leave nothing', async () => {
    const bundle = makeBundle(join(folder, 'b'), { args: ['no-such-program'] });
    const outcome = await run(runDetachedPlan(made(bundle), doer));
    assert.equal(outcome.kind, 'failed');
    assert.match(
      String((outcome as { readonly error?: Error }).error?.message),
      /runc ended with exit code 1: .*no-such-program/,
    );
    assert.equal(await listed(), undefined);
  });

  it('take a container that somebody else removed meanwhile for removed', async () => {
    await run(createPlan(made(makeBundle(join(folder, 'b'))), doer));
    const plan = await remove();
    await host.run(runtimeCommands.delete(at().runtime, id, { force: true }));
    const outcome = await run(plan);
    assert.equal(outcome.kind, 'done');
  });

  it('are heard of: when a container comes, changes, ends by itself, and goes', async () => {
    let heard = 0;
    const watch = new StateWatch(() => heard++);
    const follow = async (): Promise<void> => {
      const found = await listed();
      await watch.follow([join(folder, 'state')], found ? [found.pid] : []);
    };
    const hears = async (what: string): Promise<void> => {
      const before = heard;
      await eventually(() => assert.ok(heard > before, what), 5000);
      await follow();
    };
    try {
      await follow();
      const bundle = makeBundle(join(folder, 'b'), { args: ['sleep', '2'] });
      const [, created] = await Promise.all([hears('created'), run(createPlan(made(bundle), doer))]);
      assert.equal(created.kind, 'done');
      await follow();
      await Promise.all([hears('started'), run(startPlan(at(), doer))]);
      await hears('ended by itself');
      assert.equal((await listed())?.status, 'stopped');
      await Promise.all([hears('gone'), run(await remove())]);
    } finally {
      watch.stop();
    }
  });
});
