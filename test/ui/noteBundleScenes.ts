import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalHost } from '../../src/core/host/localHost';
import { runtimeCommands } from '../../src/core/runtime/ociRuntime';
import type { Language } from '../harness/browser';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import { translation } from '../harness/translation';
import type { Workbench } from '../harness/workbench';
import { panelOf } from './courseNote';
import { setOnMachine } from './look';
import { shows, until } from './stage';

/**
 * What the note does by hand, step by step, through the interface: `runc spec`, `chown root:root -R rootfs/`, `sudo runc run bb8`,
 * and the protected directories. No engine anywhere. `picture` is called at what is worth seeing.
 */
export function noteBundleScenes(
  language: Language,
  picture: (window: Workbench, name: string) => Promise<void>,
): void {
  const { text, pattern } = translation(language);
  const title = text('OCI Bundles');

  describe(`the runc chapter of the note, by clicks alone, in ${language}`, function () {
    this.timeout(180_000);
    let state: string;
    let workspace: string;
    let windows: TestWindows;
    let window: Workbench;

    before(async () => {
      state = mkdtempSync(join(tmpdir(), 'stevedore-test-state-'));
      workspace = mkdtempSync(join(tmpdir(), 'stevedore-test-workspace-'));
      windows = await ownWindows({ workspace, env: { DOCKER_HOST: `unix://${join(state, 'none.sock')}` } });
      setOnMachine(windows, { 'stevedore.runtime.program': 'runc', 'stevedore.runtime.root': state });
      window = await windows.open({ language });
    });
    after(async () => {
      await window.close();
      await windows.stop();
      const runtime = { program: 'runc', root: state };
      await createLocalHost().run(runtimeCommands.delete(runtime, 'bb8', { force: true }));
      for (const folder of [state, workspace]) rmSync(folder, { recursive: true, force: true });
    });

    const choose = async (entry: string): Promise<void> => {
      await window.section(title).openMenu('bb8');
      await window.chooseMenu(entry);
    };

    it('makes a bundle, gives its files to root, proves what it protects, and runs it', async () => {
      await window.openView('Stevedore');
      await window.section(text('Containers')).collapse();
      await window.section(title).expand();

      await window.section(title).titleAction(text('Make Bundle…'));
      await window.quickInput.pick(text('From Nothing'));
      await window.quickInput.pick(text('A Shell'));
      await window.quickInput.waitFor(text('Make Bundle'));
      await window.quickInput.type(join(workspace, 'bb8'));
      await window.quickInput.accept();
      await window.quickInput.pick(text('Run by root'));
      await shows(window, title, 'bb8', /.*/);
      await picture(window, 'bundle-made');

      execFileSync('chown', ['-R', '1000:1000', join(workspace, 'bb8', 'rootfs')]);
      await window.section(title).titleAction(text('Refresh'));
      await shows(window, title, 'bb8', pattern("rootfs is not root's"));
      await choose(text('Give Root File System to Root…'));
      await window.quickInput.waitFor(pattern('Give {0} files in {1} to root?'));
      await window.quickInput.type('bb8');
      await picture(window, 'bundle-owners');
      await window.quickInput.accept();
      await until(
        'the row says so no more',
        () => window.section(title).rows(),
        (rows) => rows.length === 1 && !pattern("rootfs is not root's").test(rows[0]?.description ?? ''),
      );
      assert.equal(lstatSync(join(workspace, 'bb8', 'rootfs', 'bin', 'sh')).uid, 0);

      await choose(text('Prove It'));
      const proof = panelOf(window);
      await proof.locator('tr', { hasText: '/proc/keys' }).first().waitFor();
      await picture(window, 'bundle-proof');

      await choose(text('Run Bundle…'));
      await until(
        'the id is asked',
        () => window.quickInput.value(),
        (value) => value === 'bb8',
      );
      await window.quickInput.accept();
      await until(
        'a prompt',
        () => window.panelText(),
        (text) => /\/ #/.test(text),
      );
      await window.page.keyboard.type('id -u; hostname');
      await window.page.keyboard.press('Enter');
      await until(
        'an answer',
        () => window.panelText(),
        (text) => /\n0\n/.test(text),
      );
      await shows(window, title, 'bb8', new RegExp(`^${text('running')} · ${pattern('process {0}').source} · runc$`));
      await picture(window, 'bundle-runs');
    });
  });
}
