import assert from 'node:assert/strict';
import { run } from '../../../dev/run';
import { detectCompose } from '../../../src/core/docker/compose';
import { composeActions } from '../../../src/core/docker/composeActions';
import { type ComposeGroup, composeGroup, type GroupChange, groupPlans } from '../../../src/core/docker/groupPlans';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { runBatch } from '../../../src/core/plan/batch';
import { ComposeProject } from '../../harness/composeProject';
import { sharedLab, type TestLab } from '../../harness/testLab';

const host = createLocalHost();

describe('a compose project made by docker-compose', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let engine: Engine;
  let project: ComposeProject;
  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
  });
  after(() => engine.dispose());
  beforeEach(async () => {
    const name = `compose-${lab.runId}`;
    project = new ComposeProject({
      name,
      label: lab.label,
      run: (one) => run({ ...one, env: lab.env, onlyEnv: true }),
    });
    await project.compose('up', '-d');
  });
  afterEach(() => project.remove());

  async function group(): Promise<ComposeGroup> {
    const found = composeGroup(project.name, await engine.listContainers({}));
    assert.ok(found);
    return found;
  }

  /** Runs a change of the whole project, and gives how each plan of it ended. */
  async function change(verb: GroupChange, program: 'docker-compose' | undefined): Promise<readonly string[]> {
    const env = { DOCKER_HOST: `unix://${lab.socket}` };
    const plans = groupPlans(await group(), verb, { program, env, timeoutSeconds: 1 });
    const report = await runBatch(plans, { engine, host, signal: new AbortController().signal });
    return report.items.map(({ outcome }) => outcome.kind);
  }

  it('is found by what compose wrote into the labels: folder, file and services', async () => {
    const { workingDir, configFiles, containers } = await group();
    assert.equal(workingDir, project.folder);
    assert.deepEqual(configFiles, [project.file]);
    assert.deepEqual(
      containers.map(({ name }) => name),
      [`${project.name}_db_1`, `${project.name}_web_1`],
    );
  });

  it('is stopped, started, and taken down by the compose that is here', async () => {
    const program = await detectCompose(host);
    assert.equal(program, 'docker-compose');
    assert.deepEqual(await change('stop', program), ['done']);
    assert.deepEqual(await project.states(), ['db exited', 'web exited']);
    assert.deepEqual(await change('start', program), ['done']);
    assert.deepEqual(await project.states(), ['db running', 'web running']);
    assert.deepEqual(await change('down', program), ['done']);
    assert.deepEqual(await project.states(), []);
  });

  it('is stopped, started and restarted container by container where there is no compose', async () => {
    assert.deepEqual(await change('stop', undefined), ['done', 'done']);
    assert.deepEqual(await project.states(), ['db exited', 'web exited']);
    assert.deepEqual(await change('start', undefined), ['done', 'done']);
    assert.deepEqual(await project.states(), ['db running', 'web running']);
    assert.deepEqual(await change('restart', undefined), ['done', 'done']);
    assert.deepEqual(await change('down', undefined), []);
    assert.deepEqual(await project.states(), ['db running', 'web running']);
  });

  for (const program of ['docker-compose', undefined] as const) {
    it(`does from the shown lines the same as from the menu, ${program ? 'with' : 'without'} compose`, async () => {
      const lines = composeActions(await group(), { program, timeoutSeconds: 1 });
      const typed = async (id: string): Promise<void> => {
        const script = lines.find((action) => action.id === id)?.lines.join('\n') ?? 'false';
        const { code, stderr } = await run({ program: 'bash', args: ['-ec', script], env: lab.env, onlyEnv: true });
        assert.equal(code, 0, `${script}: ${stderr}`);
      };
      await typed('compose.stop');
      assert.deepEqual(await project.states(), ['db exited', 'web exited']);
      const again = composeActions(await group(), { program });
      assert.equal(again.find((action) => action.id === 'compose.start')?.available, true);
      if (program === undefined) return;
      await typed('compose.up');
      assert.deepEqual(await project.states(), ['db running', 'web running']);
      await typed('compose.down');
      assert.deepEqual(await project.states(), []);
    });
  }
});
