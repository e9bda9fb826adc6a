import assert from 'node:assert/strict';
import { usageBetween } from '../../../src/core/docker/usage';
import { lexLine } from '../../../src/core/docker/run/lex';
import { parseRun } from '../../../src/core/docker/run/parseRun';
import { runPlan } from '../../../src/core/docker/run/plan';
import { collectExec } from '../../../src/core/engine/collectExec';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { imageHistory } from '../../../src/core/engine/imageHistory';
import { streamStats } from '../../../src/core/engine/stats';
import { top } from '../../../src/core/engine/top';
import { createLocalHost } from '../../../src/core/host/localHost';
import { runPlan as perform } from '../../../src/core/plan/run';
import { type TestPodman, startPodman } from '../../harness/podman';

const host = createLocalHost();
const image = 'localhost/busybox:latest';
/** No network to set up, and no limits above those of the tests themselves: raising them takes CAP_SYS_RESOURCE. */
const modest = '--network none --ulimit nofile=1024:1024 --ulimit nproc=1024:1024';

describe('what is done with docker, done with podman', function () {
  this.timeout(60_000);
  let podman: TestPodman;
  let engine: Engine;

  before(async () => {
    podman = await startPodman();
    engine = createEngine({ kind: 'unix', path: podman.socket }, host);
  });
  after(async () => {
    engine.dispose();
    await podman.stop();
  });

  /** Runs a docker line as the run form does, and gives the container. */
  const run = async (line: string): Promise<{ readonly id: string; readonly name: string }> => {
    const lexed = lexLine(`docker run -d ${modest} ${line}`);
    assert.ok(lexed.is === 'words');
    const { spec } = parseRun(lexed.words.slice(2), 'run');
    const outcome = await perform(runPlan(spec), { engine, host, signal: new AbortController().signal });
    assert.ok(outcome.kind === 'done' && outcome.made, JSON.stringify(outcome));
    return outcome.made;
  };

  it('runs a line', async () => {
    const { id } = await run(`--name lined -h inside -e A=1 --label a=b -w /tmp ${image} sleep 1000`);
    const seen = await podman.run('inspect', '-f', '{{.Name}} {{.State.Status}} {{.Config.WorkingDir}}', id);
    assert.equal(seen, 'lined running /tmp');
    const { code, stdout } = await collectExec(engine, {
      container: id,
      argv: ['sh', '-c', 'echo $A $(hostname)'],
      limit: 100,
    });
    assert.deepEqual([code, stdout.toString()], [0, '1 inside\n']);
  });

  it('leaves nothing of a line whose program is not there', async () => {
    const lexed = lexLine(`docker run -d ${modest} --name half ${image} /no/such/program`);
    assert.ok(lexed.is === 'words');
    const plan = runPlan(parseRun(lexed.words.slice(2), 'run').spec);
    const outcome = await perform(plan, { engine, host, signal: new AbortController().signal });
    assert.equal(outcome.kind, 'failed');
    assert.equal(await podman.run('ps', '-aq', '--filter', 'name=half'), '');
  });

  it('lists processes', async () => {
    const { id } = await run(`${image} sleep 1234`);
    const { titles, rows } = await top(engine, id);
    assert.ok(titles.includes('PID') && titles.includes('USER'), JSON.stringify(titles));
    assert.ok(
      rows.some((cells) => cells.length === titles.length && cells.at(-1) === 'sleep 1234'),
      JSON.stringify(rows),
    );
  });

  it('measures', async () => {
    const { id } = await run(`${image} sh -c 'while :; do :; done'`);
    const abort = new AbortController();
    let before;
    for await (const now of streamStats(engine, id, abort.signal)) {
      if (!now) continue;
      if (before && now.time > before.time) {
        const usage = usageBetween(before, now);
        assert.ok(usage.cpu > 0.05, JSON.stringify(usage));
        break;
      }
      before = now;
    }
    abort.abort();
    await podman.run('rm', '-f', '-t', '0', id);
  });

  it('commits, tags, tells the history, and removes', async () => {
    const container = await run(`--name model ${image} sleep 1000`);
    await collectExec(engine, { container: container.id, argv: ['touch', '/made'], limit: 0 });
    const commit = {
      op: 'container.commit',
      container,
      reference: 'localhost/model:1',
      message: 'm',
      author: 'ann',
    } as const;
    const { made } = await engine.perform({ ...commit, changes: ['CMD ["true"]'], pause: false });
    assert.ok(made);
    await engine.perform({ op: 'image.tag', image: made, reference: 'localhost/model:2' });
    const tags = (await engine.listImages()).flatMap((one) => one.tags);
    assert.ok(tags.includes('localhost/model:1') && tags.includes('localhost/model:2'), tags.join());
    assert.ok((await imageHistory(engine, 'localhost/model:1')).length >= 2);
    await engine.perform({ op: 'image.remove', image: { id: made.id, name: 'localhost/model:2' }, force: false });
    assert.ok(!(await engine.listImages()).flatMap((one) => one.tags).includes('localhost/model:2'));
  });

  it('creates volumes and networks, and removes them', async () => {
    const volume = { op: 'volume.create', name: 'hold', driver: '', options: {}, labels: { a: 'b' } } as const;
    await engine.perform(volume);
    assert.ok((await engine.listVolumes()).some(({ name, labels }) => name === 'hold' && labels['a'] === 'b'));
    await engine.perform({ op: 'volume.remove', volume: { id: 'hold', name: 'hold' }, force: false });
    const body = { Name: 'quay', Driver: 'bridge', IPAM: { Config: [{ Subnet: '10.213.7.0/24' }] } };
    const { made } = await engine.perform({ op: 'network.create', name: 'quay', body, words: ['quay'] });
    assert.ok(made);
    const found = (await engine.listNetworks()).find(({ name }) => name === 'quay');
    assert.ok(JSON.stringify(found).includes('10.213.7.0/24'), JSON.stringify(found));
    await engine.perform({ op: 'network.remove', network: made });
    assert.ok(!(await engine.listNetworks()).some(({ name }) => name === 'quay'));
  });
});
