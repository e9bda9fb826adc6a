import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../src/core/host/host';
import { labHost } from '../../../src/core/host/lab/labHost';
import { labTag } from '../../../src/core/host/lab/paths';
import { createLocalHost } from '../../../src/core/host/localHost';
import type { Plan } from '../../../src/core/plan/plan';
import { runPlan } from '../../../src/core/plan/run';
import { listContainers } from '../../../src/core/runtime/listContainers';
import { type Question, runtimeCommands, runtimeQuestions } from '../../../src/core/runtime/ociRuntime';
import type { RuntimeContainer } from '../../../src/core/runtime/runtimeContainer';
import {
  createPlan,
  deletePlan,
  killPlan,
  pausePlan,
  resumePlan,
  runDetachedPlan,
  startPlan,
} from '../../../src/core/runtime/runtimePlans';
import { makeBundle } from '../../harness/bundle';
import { eventually } from '../../harness/eventually';
import { sharedLab, type TestLab } from '../../harness/testLab';
import { FakeEngine } from '../../unit/store/fakeEngine';

const doer = { bySudo: false };

for (const program of ['runc', 'crun'])
  describe(`the life of a container of ${program}, in a lab`, function () {
    this.timeout(60_000);
    let lab: TestLab;
    let host: Host;
    let bundle: string;
    const id = `${program}-${process.pid}`;
    const runtime = { program, root: `/run/test-${process.pid}/${program}` };
    const at = { runtime, id };

    before(async () => {
      lab = await sharedLab();
      host = labHost(lab.lab, createLocalHost());
      const cgroupsPath = `/${labTag(lab.lab.id)}/${id}`;
      bundle = makeBundle(join(lab.lab.shared, `bundle-${id}`), {
        args: ['sh', '-c', 'echo begun; exec sleep 1000'],
        cgroupsPath,
      });
    });
    afterEach(() => host.run(runtimeCommands.delete(runtime, id, { force: true })));

    const made = () => ({ ...at, bundle, outputFile: join(lab.lab.shared, `output-${id}`) });
    const done = async (plan: Plan): Promise<void> => {
      const { signal } = new AbortController();
      const outcome = await runPlan(plan, { engine: new FakeEngine(), host, signal });
      assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
    };
    const ask = async <T>({ command, parse }: Question<T>): Promise<T> => {
      const { code, stdout, stderr } = await host.run(command);
      assert.equal(code, 0, stderr);
      return parse(stdout);
    };
    const listed = async (): Promise<RuntimeContainer | undefined> => {
      const { containers, failures } = await listContainers(host, [{ runtime, keeper: 'user', namespace: '' }], {
        ofRoot: true,
      });
      assert.deepEqual(failures, []);
      return containers[0];
    };
    const remove = async (): Promise<void> => {
      const found = await listed();
      assert.ok(found);
      await done(deletePlan({ ...found, ...at }, doer));
      assert.equal(await listed(), undefined);
    };

    it('goes from create to delete, each step as its own answer has it', async () => {
      await done(createPlan(made(), doer));
      assert.equal((await listed())?.status, 'created');
      await done(startPlan(at, doer));
      const found = await listed();
      assert.deepEqual([found?.status, found?.bundle], ['running', bundle]);
      await eventually(() => assert.match(readFileSync(made().outputFile, 'utf8'), /begun/));
      assert.deepEqual(await ask(runtimeQuestions.processes(runtime, id)), [found?.pid]);
      const exec = await host.run(runtimeCommands.exec(runtime, id, ['echo', '$(id)']));
      assert.deepEqual([exec.code, exec.stdout], [0, '$(id)\n']);
      await done(pausePlan(at, doer));
      assert.equal((await listed())?.status, 'paused');
      await done(resumePlan(at, doer));
      await done(killPlan(at, 'KILL', doer));
      assert.equal((await listed())?.status, 'stopped');
      await remove();
    });

    it('runs in the background, and is deleted by force while it runs', async () => {
      await done(runDetachedPlan(made(), doer));
      assert.equal((await listed())?.status, 'running');
      await remove();
    });

    it('is said to be refused with the runtime’s own words, and leaves nothing', async () => {
      const { signal } = new AbortController();
      const nowhere = { ...made(), bundle: `${bundle}-nowhere` };
      const outcome = await runPlan(runDetachedPlan(nowhere, doer), { engine: new FakeEngine(), host, signal });
      assert.notEqual(outcome.kind, 'done');
      assert.match(JSON.stringify(outcome), /nowhere|no such file|config\.json/i);
      assert.equal(await listed(), undefined);
    });
  });
