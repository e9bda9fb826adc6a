import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../src/core/engine/createEngine';
import { createLocalHost } from '../src/core/host/localHost';
import { runPlan } from '../src/core/plan/run';
import { bundleFromImage } from '../src/core/runtime/make/fromImage';
import { runtimeCommands } from '../src/core/runtime/ociRuntime';
import { runDetachedPlan } from '../src/core/runtime/runtimePlans';
import { makeBundle } from '../test/harness/bundle';
import { ownLab, type TestLab } from '../test/harness/ownLab';
import { ownWindows } from '../test/harness/testWindow';
import { shows } from '../test/ui/stage';
import { FakeEngine } from '../test/unit/store/fakeEngine';
import { median, type Result, table } from './numbers';

const host = createLocalHost();
const rounds = 7;

describe('speed of bundles and runtimes', function () {
  this.timeout(600_000);
  const results: Result[] = [];
  let folder: string;

  before(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-runtime-'))));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
    console.log(`\n${table(results)}\n`);
  });

  /** Puts a line into the table, and fails where the limit is not kept. */
  const note = (what: string, measured: string, limit: string, kept: boolean): void => {
    results.push({ what, measured, limit, kept });
    assert.ok(kept, `${what}: ${measured}, and the limit is ${limit}`);
  };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };

  it('runs a bundle for hardly more than runc itself takes', async () => {
    const bundle = makeBundle(join(folder, 'run'));
    const runtime = { program: 'runc', root: join(folder, 'state') };
    const outputFile = join(folder, 'output');
    const own: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 2 * rounds; round += 1) {
      const id = `bench-${round}`;
      const run = runtimeCommands.run(runtime, id, { bundle, detach: true });
      const plan = runDetachedPlan({ runtime, id, bundle, outputFile }, { bySudo: false });
      const engine = new FakeEngine();
      const signal = new AbortController().signal;
      if (round % 2 === 0) own.push(await timed(() => runPlan(plan, { engine, host, signal })));
      else bare.push(await timed(() => host.run({ ...run, outputFile })));
      await host.run(runtimeCommands.delete(runtime, id, { force: true }));
    }
    const more = median(own) - median(bare);
    note('Run beyond runc run', `${more.toFixed(0)} ms (runc: ${median(bare).toFixed(0)} ms)`, '50 ms', more < 50);
  });

  describe('from an image of 200 MB', () => {
    let lab: TestLab;
    before(async () => {
      lab = await ownLab();
      // Files of the sizes that programs have: many small ones and some large, none of which compress.
      const make =
        'mkdir /big; for i in $(seq 4000); do head -c 12000 /dev/urandom >/big/s$i; done; for i in $(seq 15); do head -c 10000000 /dev/urandom >/big/l$i; done';
      await lab.dockerOk(['run', '--name', 'big', '--label', lab.label, 'busybox', 'sh', '-c', make]);
      await lab.dockerOk(['commit', 'big', 'bench-big:latest']);
      await lab.dockerOk(['rm', 'big']);
    });
    after(async () => {
      await lab.docker(['rmi', '-f', 'bench-big:latest']);
      await lab.stop();
    });

    it('makes a bundle in hardly more time than docker export and tar take', async () => {
      const engine = createEngine({ kind: 'unix', path: lab.socket }, host);
      const script = 'c=$(docker create "$1") && docker export "$c" | tar -x -C "$2"; docker rm "$c" >/dev/null';
      const [own, bare]: [number[], number[]] = [[], []];
      try {
        for (let round = 0; round < 3; round += 1) {
          const target = join(folder, `big-${round}`);
          const plain = join(folder, `plain-${round}`);
          mkdirSync(plain);
          const signal = AbortSignal.timeout(120_000);
          own.push(
            await timed(() =>
              bundleFromImage(engine, 'bench-big:latest', { target, terminal: false, keepOwners: true, signal }),
            ),
          );
          const command = { program: 'sh', args: ['-c', script, 'sh', 'bench-big:latest', plain] };
          bare.push(
            await timed(async () => {
              const { code, stderr } = await host.run({ ...command, env: { DOCKER_HOST: `unix://${lab.socket}` } });
              assert.equal(code, 0, stderr);
            }),
          );
          for (const path of [target, plain]) rmSync(path, { recursive: true });
        }
      } finally {
        engine.dispose();
      }
      const ratio = median(own) / median(bare);
      const measured = `${ratio.toFixed(2)}× (${(median(own) / 1000).toFixed(1)} s, ${(median(bare) / 1000).toFixed(1)} s)`;
      note('bundle from an image of 200 MB', measured, '1.5×', ratio < 1.5);
    });
  });

  it('finds the bundles among 100,000 files', async () => {
    const workspace = join(folder, 'workspace');
    for (let at = 0; at < 1000; at += 1) {
      const below = join(workspace, `d${at % 50}`, `e${at}`);
      mkdirSync(below, { recursive: true });
      for (let file = 0; file < 100; file += 1) writeFileSync(join(below, `f${file}.ts`), '');
    }
    makeBundle(join(workspace, 'd7', 'bb8'));
    const windows = await ownWindows({ workspace, env: { DOCKER_HOST: `unix://${join(folder, 'none.sock')}` } });
    try {
      const window = await windows.open();
      await window.openView('Stevedore');
      const time = await timed(async () => {
        await window.section('OCI Bundles').expand();
        await shows(window, 'OCI Bundles', 'd7/bb8', /.*/);
      });
      note('bundle found among 100,000 files, click to row', `${(time / 1000).toFixed(2)} s`, '2 s', time < 2000);
      await window.close();
    } finally {
      await windows.stop();
    }
  });
});
