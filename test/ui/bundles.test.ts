import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalHost } from '../../src/core/host/localHost';
import { runtimeCommands } from '../../src/core/runtime/ociRuntime';
import { makeBundle } from '../harness/bundle';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { panelOf } from './courseNote';
import { setOnMachine } from './look';
import { reload, shows, until } from './stage';

const host = createLocalHost();
const title = 'OCI Bundles';

// No engine anywhere: what runs here runs without one.
describe('bundles and runc, as a person uses them', function () {
  this.timeout(180_000);
  let state: string;
  let workspace: string;
  let windows: TestWindows;
  let window: Workbench;
  const runc = () => ({ program: 'runc', root: state });

  before(async () => {
    state = mkdtempSync(join(tmpdir(), 'stevedore-test-state-'));
    workspace = mkdtempSync(join(tmpdir(), 'stevedore-test-workspace-'));
    const env = { DOCKER_HOST: `unix://${join(state, 'none.sock')}` };
    windows = await ownWindows({ workspace, env });
    setOnMachine(windows, { 'stevedore.runtime.program': 'runc', 'stevedore.runtime.root': state });
  });
  beforeEach(async () => {
    makeBundle(join(workspace, 'bb8'), { args: ['sh'], terminal: true });
    window = await windows.open();
    await window.openView('Stevedore');
    await window.section('Containers').collapse();
    await window.section(title).expand();
    await shows(window, title, 'bb8', /.*/);
  });
  afterEach(async () => {
    await window.close();
    await host.run(runtimeCommands.delete(runc(), 'bb8', { force: true }));
    rmSync(join(workspace, 'bb8'), { recursive: true });
  });
  after(async () => {
    await windows.stop();
    for (const folder of [state, workspace]) rmSync(folder, { recursive: true, force: true });
  });

  const terminalShows = (text: RegExp): Promise<string> =>
    until(
      `the terminal shows ${String(text)}`,
      () => window.panelText(),
      (shown) => text.test(shown),
    );
  const runInTerminal = async (): Promise<void> => {
    await window.section(title).openMenu('bb8');
    await window.chooseMenu('Run Bundle…');
    await until(
      'the id is asked',
      () => window.quickInput.value(),
      (value) => value === 'bb8',
    );
    await window.quickInput.accept();
    await terminalShows(/\/ #/);
  };

  it('runs a bundle in a terminal, and shows its container until it ends', async () => {
    await runInTerminal();
    await window.page.keyboard.type('echo $((40 + 2)) && echo $$ && id -u');
    await window.page.keyboard.press('Enter');
    await terminalShows(/\n42\n1\n0\n/);
    await shows(window, title, 'bb8', /^running · process \d+ · runc$/);
    assert.ok((await window.section(title).inlineActions('bb8')).length > 0);
    await window.page.locator('.terminal-wrapper.active, .xterm').first().click();
    await window.page.keyboard.type('exit');
    await window.page.keyboard.press('Enter');
    await until(
      'no container',
      () => window.section(title).rows(),
      (rows) => rows.length === 1 && rows[0]?.state === 'leaf',
    );
  });

  it('proves what is protected, as the config is and hardened', async () => {
    await window.section(title).openMenu('bb8');
    await window.chooseMenu('Prove It');
    const preview = panelOf(window);
    await preview.locator('h1', { hasText: 'Proof of' }).waitFor();
    const row = preview.locator('tr', { hasText: '/proc/keys' });
    await row.first().waitFor();
    assert.match(await row.first().innerText(), /✔ holds[^]*✔ holds/);
    assert.match(await preview.locator('tr', { hasText: 'seccomp filter' }).innerText(), /○ open[^]*✔ holds/);
  });

  it('proves a container that runs, where no engine is', async () => {
    const bundle = background(workspace);
    try {
      const run = runtimeCommands.run(runc(), 'still', { bundle, detach: true });
      await host.run({ ...run, outputFile: join(state, 'o') });
      await shows(window, title, 'still', /^running · process/);
      await window.section(title).openMenu('still');
      await window.chooseMenu('Prove It');
      const preview = panelOf(window);
      await preview.locator('h1', { hasText: 'Proof of still' }).waitFor();
      assert.match(await preview.locator('tr', { hasText: '/proc/keys' }).first().innerText(), /✔ holds/);
      const privileges = preview.locator('tr', { hasText: 'no new privileges' });
      assert.match(await privileges.innerText(), /✔ holds[^]*NoNewPrivs 1/);
    } finally {
      await host.run(runtimeCommands.delete(runc(), 'still', { force: true }));
      rmSync(bundle, { recursive: true });
    }
  });

  it('finds a container that runs again after the window was loaded anew', async () => {
    await host.run({
      ...runtimeCommands.run(runc(), 'bb8', { bundle: background(workspace), detach: true }),
      outputFile: join(state, 'o'),
    });
    await shows(window, title, 'bb8', /^running · process/);
    await reload(window);
    await shows(window, title, 'bb8', /^running · process/);
    await window.section(title).openMenu('background');
    await window.page.keyboard.press('Escape');
    rmSync(join(workspace, 'background'), { recursive: true });
  });

  it('finds a container in another window, with what it said, after the one that ran it was closed', async () => {
    const args = ['sh', '-c', 'echo under way; exec sleep 1000'];
    const bundle = makeBundle(join(workspace, 'ferry'), { args });
    const night = async (): Promise<string | undefined> =>
      (await window.section(title).rows()).find(({ label }) => label === 'night')?.description;
    try {
      await shows(window, title, 'ferry', /.*/);
      await window.section(title).openMenu('ferry');
      await window.chooseMenu('Run Bundle in Background…');
      await window.quickInput.type('night');
      await window.quickInput.accept();
      await shows(window, title, 'night', /^running · process/);
      const before = await night();
      await window.close();
      window = await windows.open();
      await window.openView('Stevedore');
      await window.section('Containers').collapse();
      await window.section(title).expand();
      await shows(window, title, 'night', /^running · process/);
      assert.equal(await night(), before);
      await window.section(title).openMenu('night');
      await window.chooseMenu('Show Output');
      await window.page.locator('.view-lines', { hasText: 'under way' }).waitFor();
      await window.section(title).openMenu('night');
      await window.chooseMenu('Who Runs This?');
      const panel = panelOf(window);
      await panel.locator('.tree .container').waitFor();
      await host.run(runtimeCommands.kill(runc(), 'night', 'KILL'));
      await panel.getByText('It does not run').first().waitFor();
    } finally {
      await host.run(runtimeCommands.delete(runc(), 'night', { force: true }));
      rmSync(bundle, { recursive: true });
    }
  });

  it('does not forget the container of a terminal that is closed', async () => {
    await runInTerminal();
    await shows(window, title, 'bb8', /^running · process/);
    await window.command('Terminal: Kill the Active Terminal Instance');
    await until(
      'no container',
      async () => {
        const still = window.notification(/still runs/);
        if (await still.isVisible()) await window.answerNotification(/still runs/, 'Kill and Delete');
        return window.section(title).rows();
      },
      (rows) => rows.length === 1 && rows[0]?.state === 'leaf',
    );
  });
});

/** A second bundle, whose program needs no terminal. */
function background(workspace: string): string {
  return makeBundle(join(workspace, 'background'));
}
