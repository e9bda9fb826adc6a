import assert from 'node:assert/strict';
import { loadavg } from 'node:os';
import { lexLine } from '../src/core/docker/run/lex';
import { parseRun } from '../src/core/docker/run/parseRun';
import { ownLab, type TestLab } from '../test/harness/ownLab';
import { ownWindows, type TestWindows } from '../test/harness/testWindow';
import { panelOf } from '../test/ui/courseNote';
import { until } from '../test/ui/stage';
import { extensionHostLoad } from './extensionHostCpu';
import { median, type Result, table } from './numbers';

/** How many containers, and for how many seconds they are followed. */
const stats = { containers: 50, seconds: 20 };

/** A frame that came so late, in milliseconds, lost the one before it: 60 a second are drawn. */
const lateFrame = 25;
/** What a page that draws nothing loses now and then as well, on a machine of two cores with a browser without graphics. */
const allowedLate = 10;

/** Runs in the page: the milliseconds between its frames over some seconds, */
const frames = `new Promise((done) => {
  const gaps = [];
  let last = performance.now();
  const end = last + ${stats.seconds * 1000};
  const frame = (now) => {
    gaps.push(now - last);
    last = now;
    if (now < end) requestAnimationFrame(frame);
    else done({ gaps });
  };
  requestAnimationFrame(frame);
})`;

interface Frames {
  readonly gaps: readonly number[];
}

describe('speed of what is done with docker', function () {
  this.timeout(600_000);
  const results: Result[] = [];
  let lab: TestLab;
  let windows: TestWindows;

  /** Puts a line into the table, and fails where the limit is not kept. */
  const note = (what: string, measured: string, limit: string, kept: boolean): void => {
    results.push({ what, measured, limit, kept });
    assert.ok(kept, `${what}: ${measured}, and the limit is ${limit}`);
  };
  after(() => console.log(`\n${table(results)}\nLoad of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'}\n`));

  it('reads a docker run line between two keys', () => {
    const line =
      'docker run -itd -h s1 --name s1 --net=none -m 64m --cpus=0.2 --cpuset-cpus 1 -p 8080:80 -v data:/data:ro ' +
      "-e A=1 --cap-drop ALL --cap-add NET_ADMIN --ulimit nofile=5:6 --restart on-failure:3 busybox sh -c 'date; id'";
    const times = Array.from({ length: 500 }, () => {
      const begun = performance.now();
      const lexed = lexLine(line);
      assert.ok(lexed.is === 'words');
      parseRun(lexed.words.slice(2), 'run');
      return performance.now() - begun;
    });
    const time = median(times.slice(100));
    note('docker run line read', `${time.toFixed(3)} ms`, '1 ms', time < 1);
  });

  describe(`with ${stats.containers} containers`, () => {
    before(async () => {
      lab = await ownLab();
      windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
      for (let index = 0; index < stats.containers; index += 1)
        await lab.dockerOk(['run', '-d', '--label', lab.label, '--network', 'none', 'busybox', 'sleep', '86400']);
    });
    after(async () => {
      await windows.stop();
      await lab.stop();
    });

    it('shows what they use, and hardly uses anything itself', async () => {
      const window = await windows.open();
      await window.openView('Stevedore');
      const section = window.section('Containers');
      const rows = await until(
        'rows',
        () => section.labels(),
        (labels) => labels.length > 20,
      );
      await section.select(rows[0] ?? '');
      await window.page.keyboard.press('ControlOrMeta+A');
      await until(
        'all are selected',
        () => section.rows(),
        (all) => all.every(({ selected }) => selected),
      );
      await section.openMenu(rows[0] ?? '');
      await window.chooseMenu('Show Stats');
      const panel = panelOf(window);
      const shown = panel.locator('.usage tbody tr', { hasText: '%' });
      await until(
        'all are measured',
        () => shown.count(),
        (count) => count === stats.containers,
        60_000,
      );
      const load = await extensionHostLoad(windows.server, stats.seconds);
      const drawn = await panel.locator('body').evaluate<Frames, undefined>(frames);
      await panel.getByRole('button', { name: 'Pause' }).click();
      const paused = await panel.locator('body').evaluate<Frames, undefined>(frames);
      const late = [drawn, paused].map(({ gaps }) => gaps.filter((gap) => gap > lateFrame).length);
      const [drawing = 0, resting = 0] = late;
      const limit = Math.max(2 * resting, allowedLate);
      const shownFrames = `${drawing} of ${drawn.gaps.length} late, paused ${resting} of ${paused.gaps.length}`;
      note('frames of the panel that draws them', shownFrames, `${limit} late`, drawing <= limit);
      await window.command('View: Close All Editors');
      await until(
        'the panel is closed',
        () => shown.count(),
        (count) => count === 0,
      );
      const idle = await extensionHostLoad(windows.server, stats.seconds);
      const [percent, without] = [load, idle].map((part) => `${(part * 100).toFixed(1)} %`);
      const measured = `${percent ?? ''}, without ${without ?? ''}`;
      note(
        `stats of ${stats.containers} containers, extension host`,
        measured,
        '5 % of a core more',
        load - idle < 0.05,
      );
    });
  });
});
