import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../harness/workbench';
import { clear } from './clear';
import { panelOf } from './courseNote';
import { setStage, until } from './stage';

describe('the page of the engine', function () {
  this.timeout(240_000);
  const stage = setStage();
  afterEach(async () => {
    await stage.lab.lab.engine('start').catch(() => undefined);
    await clear(stage.lab);
  });

  async function openPage(): Promise<{ readonly window: Workbench; readonly panel: FrameLocator }> {
    const window = await stage.open();
    await window.command('Stevedore: Show Engine');
    const panel = panelOf(window);
    await panel.locator('.fact').first().waitFor();
    return { window, panel };
  }
  /** The cells of the log's rows that can be seen, joined by blanks. */
  const rows = async (panel: FrameLocator): Promise<readonly string[]> =>
    (await panel.locator('.log tbody tr:not([hidden])').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
  const tells = (panel: FrameLocator, what: RegExp): Promise<readonly string[]> =>
    until(
      `the log tells ${String(what)}`,
      () => rows(panel),
      (seen) => seen.some((row) => what.test(row)),
    );
  const listeners = (): Promise<string> => stage.lab.dockerOk(['info', '-f', '{{.NEventsListener}}']);
  const run = (name: string, ...command: readonly string[]): Promise<string> =>
    stage.lab.dockerOk(['run', '-d', '--name', name, '--label', stage.lab.label, 'busybox', ...command]);

  it('explains what docker info says, and gives the line', async () => {
    const { window, panel } = await openPage();
    const value = (id: string): Promise<string> => panel.locator(`[data-fact="${id}"] .value`).innerText();
    const { dockerOk } = stage.lab;
    assert.ok((await value('storage-driver')).startsWith(await dockerOk(['info', '-f', '{{.Driver}}'])));
    assert.equal(await value('cgroup-version'), await dockerOk(['info', '-f', '{{.CgroupVersion}}']));
    assert.match(await panel.locator('[data-fact="storage-driver"] .why').innerText(), /copies the whole file up/);
    assert.match(await panel.locator('[data-fact="logging-driver"] .level').innerText(), /Advice/);
    assert.match(await panel.locator('.summary').innerText(), /Advice: .*Logging driver/);
    await panel.getByRole('button', { name: 'Copy: docker info' }).click();
    await until(
      'the line is copied',
      () => window.page.evaluate<string>('navigator.clipboard.readText()'),
      (text) => text === 'docker info',
    );
  });

  it('leads to what Docker can reach', async () => {
    const { window, panel } = await openPage();
    await panel.getByRole('button', { name: 'What Docker Can Reach' }).click();
    await window.page.locator('.tab', { hasText: 'reach.md' }).waitFor();
    await panelOf(window).getByRole('heading', { name: 'What Docker Can Reach' }).waitFor();
  });

  it('tells at once what happens, with exit codes; pauses, and leaves out what does not fit', async () => {
    const { panel } = await openPage();
    await run('live-1', 'sh', '-c', 'exit 3');
    await tells(panel, /container start live-1/);
    await tells(panel, /container die live-1 exit code 3/);
    await panel.getByRole('button', { name: 'Pause' }).click();
    await run('live-2', 'true');
    await until(
      'events wait',
      () => panel.locator('.waiting').innerText(),
      (text) => /\d+ new events are waiting/.test(text),
    );
    assert.ok(!(await rows(panel)).some((row) => row.includes('live-2')));
    await panel.getByRole('button', { name: 'Resume' }).click();
    await tells(panel, /container die live-2 exit code 0/);
    await panel.getByRole('searchbox').fill('container die');
    await until(
      'only ends are left',
      () => rows(panel),
      (seen) => seen.length > 0 && seen.every((row) => / container die /.test(row)),
    );
    await panel.getByRole('searchbox').fill('');
    await stage.sleeper('busy');
    await stage.lab.dockerOk(['exec', 'busy', 'true']);
    await tells(panel, /exec_create busy true/);
    await panel.getByRole('checkbox').check();
    await until(
      'the noise is gone',
      () => rows(panel),
      (seen) => seen.length > 0 && !seen.some((row) => row.includes('exec_')),
    );
  });

  it('has no stream while it is hidden, shares the one there is, and knows afterwards what it missed', async () => {
    writeFileSync(join(stage.windows.workspace, 'other.txt'), 'Another editor.');
    const { window, panel } = await openPage();
    await run('before', 'true');
    await tells(panel, /container die before/);
    assert.equal(await listeners(), '1');
    await window.openView('Explorer');
    await window.page.waitForTimeout(3000);
    assert.equal(await listeners(), '1');
    await window.page.keyboard.press('ControlOrMeta+P');
    await window.quickInput.type('other.txt');
    await window.quickInput.waitFor('other.txt');
    await window.quickInput.pick('other.txt');
    await until('nobody listens', listeners, (count) => count === '0');
    await run('meanwhile', 'sh', '-c', 'exit 4');
    await window.page.locator('.tabs-container .tab', { hasText: 'Engine' }).click();
    const seen = await tells(panelOf(window), /container die meanwhile exit code 4/);
    assert.equal(seen.filter((row) => /container die before/.test(row)).length, 1);
    assert.equal(await listeners(), '1');
    await window.command('View: Close All Editors');
    await until('nobody listens to a page that is closed', listeners, (count) => count === '0');
  });

  it('measures the disk when asked, and again after a prune', async () => {
    await run('stopped', 'sh', '-c', 'dd if=/dev/zero of=/f bs=1M count=3');
    await stage.lab.dockerOk(['wait', 'stopped']);
    const { window, panel } = await openPage();
    assert.equal(await panel.locator('.usage table').count(), 0);
    await panel.getByRole('button', { name: 'Measure', exact: true }).click();
    const containers = (): Promise<readonly string[]> =>
      panel.locator('[data-kind="containers"]').locator('th, td').allInnerTexts();
    await panel.locator('.usage tbody tr').first().waitFor();
    assert.deepEqual((await containers()).slice(1, 5), ['1', '0', '3.15MB', '3.15MB (100\u00a0%)']);
    await panel.getByRole('button', { name: 'Prune… Containers' }).click();
    assert.match(await window.dialog(), /stopped/i);
    await window.answerDialog('Prune');
    await until('it is measured anew', containers, ([, total]) => total === '0');
  });

  it('says in the page that the engine has gone, and goes on when it is back', async () => {
    const { panel } = await openPage();
    await stage.lab.lab.engine('kill');
    await panel.locator('.state .failure').waitFor();
    assert.match(await panel.locator('.state').innerText(), /The engine is not running/);
    await panel.getByRole('button', { name: 'Measure', exact: true }).click();
    const failed = panel.locator('.usage .failure');
    await failed.waitFor();
    assert.match(await failed.innerText(), /The engine is not running/);
    await stage.lab.lab.engine('start');
    await until(
      'it is live again',
      () => panel.locator('.state').innerText(),
      (text) => /Live/.test(text),
    );
    await failed.getByRole('button', { name: 'Try Again' }).click();
    await panel.locator('.usage tbody tr').first().waitFor();
    await run('after', 'true');
    await tells(panel, /container die after/);
  });
});
