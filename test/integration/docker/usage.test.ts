import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { limitsOf } from '../../../src/core/docker/limits';
import type { Usage } from '../../../src/core/docker/usage';
import { UsageWatch } from '../../../src/core/docker/usageWatch';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { binaryBytes } from '../../../src/core/text/formatUsage';
import { eventually } from '../../harness/eventually';
import { sharedLab, type TestLab } from '../../harness/testLab';

describe('what containers of a real engine use', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  let watch: UsageWatch;
  const made: string[] = [];

  const run = async (...args: string[]): Promise<string> => {
    const id = await lab.dockerOk(['run', '-d', '--label', lab.label, ...args]);
    made.push(id);
    return id;
  };
  /** One usage a second, `count` of them. */
  const usages = async (id: string, count: number): Promise<readonly Usage[]> => {
    const seen = new Map<number, Usage>();
    watch.follow([id]);
    await eventually(() => {
      const now = watch.latest.get(id);
      if (now) seen.set(now.time, now);
      assert.ok(seen.size >= count, `${seen.size} samples`);
    }, 60_000);
    return [...seen.values()];
  };

  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  beforeEach(() => (watch = new UsageWatch({ engine, onChange: () => undefined })));
  afterEach(async () => {
    watch.dispose();
    if (made.length > 0) await lab.docker(['rm', '-fv', ...made.splice(0)]);
  });
  after(() => engine.dispose());

  it('is a fifth of a CPU where 0.2 are allowed, as docker stats says for the same time', async () => {
    const id = await run('--network', 'none', '--cpus', '0.2', '--log-driver', 'none', 'busybox', 'yes');
    const inspected = await engine.inspect('containers', id);
    assert.equal(limitsOf(inspected).cpu, 20);
    const seen = await usages(id, 6);
    const average = seen.slice(1).reduce((sum, { cpu }) => sum + cpu, 0) / (seen.length - 1);
    assert.ok(Math.abs(average - 20) <= 3, `${average} %`);
    const said = parseFloat(await lab.dockerOk(['stats', '--no-stream', '--format', '{{.CPUPerc}}', id]));
    assert.ok(Math.abs(said - average) <= 4, `${said} % and ${average} %`);
  });

  it('is memory as docker stats counts it, and its limit', async () => {
    // The pages of what was read stay in the cache, and do not count.
    const id = await run('--network', 'none', '-m', '64m', 'busybox', 'sh', '-c', 'cat /bin/* >/dev/null; sleep 600');
    await usages(id, 2);
    await eventually(async () => {
      const said = await lab.dockerOk(['stats', '--no-stream', '--format', '{{.MemUsage}}', id]);
      const { memory = 0, memoryLimit = 0 } = watch.latest.get(id) ?? {};
      assert.equal(`${binaryBytes(memory)} / ${binaryBytes(memoryLimit)}`, said);
    }, 30_000);
    assert.equal(limitsOf(await engine.inspect('containers', id)).memory, 64 * 1024 * 1024);
  });

  it('has processes, and a network only where the container has one of its own', async () => {
    const id = await run(
      '--network',
      'none',
      '--pids-limit',
      '50',
      'busybox',
      'sh',
      '-c',
      'sleep 600 & sleep 600 & wait',
    );
    const [alone] = (await usages(id, 1)).slice(-1);
    assert.deepEqual(
      [alone?.pids, alone?.pidsLimit, limitsOf(await engine.inspect('containers', id)).pids],
      [3, 50, 50],
    );
    const host = await run('--network', 'host', 'busybox', 'sleep', '600');
    const [shared] = (await usages(host, 1)).slice(-1);
    assert.equal(shared?.received, undefined);
  });

  it('is no longer known when the container is not followed, and no stream is left open', async () => {
    const id = await run('--network', 'none', 'busybox', 'sleep', '600');
    await usages(id, 1);
    assert.equal(watch.open, 1);
    watch.follow([]);
    assert.equal(watch.open, 0);
    await wait(1500);
    assert.equal(watch.latest.size, 0);
  });

  it('is known again after the container was stopped and started', async () => {
    const id = await run('--network', 'none', 'busybox', 'sleep', '600');
    await usages(id, 1);
    await lab.dockerOk(['kill', id]);
    await eventually(() => assert.ok(!watch.latest.has(id)));
    await lab.dockerOk(['start', id]);
    await eventually(() => assert.ok(watch.latest.has(id)), 20_000);
  });
});
