import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { packagedExtension, projectRoot } from '../dev/paths';
import type { Activation } from '../test/harness/activationProbe';
import { changesOnScreen } from '../test/harness/changeOnScreen';
import { ownLab, type TestLab } from '../test/harness/ownLab';
import { watchForRow } from '../test/harness/rowWatch';
import { ownWindows, type TestWindows } from '../test/harness/testWindow';
import { EngineApi } from '../test/harness/engineApi';
import { withFloorPackage } from './floorPackage';
import type { Heap } from './heapProbe';
import { both, median, ms, p90, type Result, summary, table, type Times } from './numbers';
import { activationTime, coldListing, inTurn } from './windows';

/** How often each thing is measured. */
const often = { cold: 7, changes: 20, calls: 15, activations: 9 };
const crowd = 1000;
/** Sorts before all others, so that it is on screen; this one runs and is changed. */
const first = 'a-first';

const entry = join(projectRoot(), 'dist', 'extension.js');
const built = (path: string): string => join(projectRoot(), 'out', path);

describe('speed and memory', function () {
  this.timeout(600_000);
  const results: Result[] = [];
  let lab: TestLab;
  let windows: TestWindows;
  let api: EngineApi;
  /** How long the bare tree takes: in the middle, and at best. */
  let floor: Times = { middle: Infinity, best: Infinity };

  /** Puts a line into the table, and fails where the limit is not kept. */
  const note = (what: string, measured: string, limit: string, kept: boolean): void => {
    results.push({ what, measured, limit, kept });
    assert.ok(kept, `${what}: ${measured}, and the limit is ${limit}`);
  };

  before(async () => {
    lab = await ownLab();
    api = new EngineApi(lab.socket);
    windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
    await withFloorPackage((vsix) => windows.server.installVsix(vsix));
    for (const name of [first, 'b-2', 'b-3', 'b-4', 'b-5', 'b-6'])
      await lab.dockerOk(['run', '-d', '--name', name, '--label', lab.label, '--init', 'busybox', 'sleep', '86400']);
  });
  after(async () => {
    api.dispose();
    await windows.stop();
    await lab.stop();
  });
  after(() =>
    console.log(`\n${table(results)}\nIn brackets: at best. Load of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'}\n`),
  );

  it('costs little to activate', async () => {
    const activate = (): Activation =>
      JSON.parse(run([built('test/harness/activationProbe.js'), entry], {})) as Activation;
    const plain = Array.from({ length: often.activations }, activate).map((one) => one.loading + one.activating);
    const window = await windows.open();
    await window.openView('Stevedore');
    await window.section('Containers').row(first).waitFor();
    const inVscode = await activationTime(window);
    await window.close();
    const time = median(plain);
    note('activation, in plain Node (and as VS Code tells)', `${ms(time)} (${ms(inVscode)})`, '50 ms', time < 50);
  });

  it('is small', () => {
    const [main, vsix] = [statSync(entry).size, statSync(packagedExtension()).size].map((bytes) => bytes / 1000);
    assert.ok(main !== undefined && vsix !== undefined);
    note('main entry', `${Math.round(main)} KB`, '400 KB', main < 400);
    note('.vsix', `${Math.round(vsix)} KB`, '1000 KB', vsix < 1000);
  });

  it('lists soon after the click', async () => {
    const times = await inTurn(often.cold, (side) => coldListing(windows, side, first));
    floor = summary(times.Floor);
    const ours = summary(times.Stevedore);
    const [middle, best] = [ours.middle / floor.middle, ours.best / floor.best];
    const measured = `${both(ours)} to ${both(floor)}: ${middle.toFixed(2)}× (${best.toFixed(2)}×)`;
    note('click → first of 6 containers, cold, to a bare tree', measured, '1.5×', middle <= 1.5 && best <= 1.5);
  });

  const changes = async (count: number): Promise<void> => {
    const window = await windows.open();
    try {
      const seen = await watchForRow(window.page, { label: first });
      await window.openView('Stevedore');
      await seen();
      const times = await changesOnScreen(lab, window.page, first, often.changes);
      const [middle, most] = [median(times), p90(times)];
      const measured = `${ms(middle)}, nine of ten within ${ms(most)}`;
      note(`change → on screen, ${count} containers`, measured, '200 ms', most < 200);
    } finally {
      await window.close();
    }
  };

  it('shows a change among few at once', () => changes(6));

  describe('with 1,000 containers', () => {
    before(() => {
      const names = Array.from({ length: crowd - 6 }, (_, index) => `many-${index + 1}`);
      return api.createMany(names, lab.label);
    });

    it('lists soon after the click', async () => {
      const calls: number[] = [];
      for (let index = 0; index < often.calls; index += 1) {
        const begun = performance.now();
        const list = (await api.ask('GET', '/containers/json?all=1')) as readonly unknown[];
        calls.push(performance.now() - begun);
        assert.equal(list.length, crowd);
      }
      const times = await inTurn(often.cold, (side) => coldListing(windows, side, first));
      const [ours, call] = [summary(times.Stevedore), summary(calls)];
      const limit = { middle: 2 * call.middle + floor.middle, best: 2 * call.best + floor.best };
      const measured = `${both(ours)}, a bare tree ${both(summary(times.Floor))}`;
      const how = `${both(limit)} = 2 × ${both(call)} + ${both(floor)}`;
      const kept = ours.middle <= limit.middle && ours.best <= limit.best;
      note(`click → first of ${crowd} containers, cold`, measured, how, kept);
    });

    it('shows a change among many at once', () => changes(crowd));

    it('needs little memory', () => {
      const env = { DOCKER_HOST: `unix://${lab.socket}` };
      const { bytes, rows } = JSON.parse(run(['--expose-gc', built('bench/heapProbe.js'), entry], env)) as Heap;
      assert.equal(rows['stevedore.containers'], crowd);
      const megabytes = bytes / 1e6;
      note(`code, store and trees, ${crowd} containers`, `${megabytes.toFixed(1)} MB`, '20 MB', megabytes < 20);
    });
  });
});

/** Runs a script in a Node of its own and gives what it printed. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } });
}
