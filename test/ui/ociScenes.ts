import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Language } from '../harness/browser';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';

interface Words {
  readonly language: Language & ('en' | 'zh-tw');
  readonly refuses: RegExp;
  readonly cwd: RegExp;
  readonly fix: RegExp;
  readonly harden: RegExp;
  readonly measured: RegExp;
}

const languages: readonly Words[] = [
  {
    language: 'en',
    refuses: /runc 1\.1\.5 \(cgroup v1\) refuses it/,
    cwd: /working directory/i,
    fix: /Change to \/work/,
    harden: /Harden \(\d+ changes\)/,
    measured: /Measured on/,
  },
  {
    language: 'zh-tw',
    refuses: /runc 1\.1\.5 \(cgroup v1\).*拒絕/,
    cwd: /工作目錄/,
    fix: /改為 \/work/,
    harden: /強化（\d+ 項變更）/,
    measured: /量測環境/,
  },
];

/** A bundle's config with some things wrong, and a line that is still to be written. */
const config = `{
  "ociVersion": "1.0.2",
  "root": { "path": "rootfs" },
  "process": {
    "user": { "uid": 0, "gid": 0, "umask": 18 },
    "args": ["sh"],
    "env": ["PATH=/bin"],
    
    "cwd": "work"
  },
  "mounts": [
    { "destination": "/proc", "type": "proc", "source": "proc" },
    { "destination": "/data", "type": "bind", "source": "rootfs" }
  ],
  "linux": {
    "namespaces": [{ "type": "pid" }, { "type": "mount" }, { "type": "mount" }],
    "resources": { "memory": { "limit": 536870912 } }
  }
}
`;

const size = { width: 1200, height: 760 };

/** Defines what is tried in a window of each language; `take` is called when there is something to be seen. */
export function ociScenes(take: (window: Workbench, name: string) => Promise<void>): void {
  for (const words of languages) {
    describe(`an OCI config in ${words.language}`, function () {
      this.timeout(180_000);
      let windows: TestWindows;
      let window: Workbench;
      before(async () => {
        windows = await ownWindows({ env: { DOCKER_HOST: 'unix:///nonexistent.sock' } });
      });
      beforeEach(async () => {
        const { workspace } = windows;
        mkdirSync(join(workspace, 'rootfs', 'bin'), { recursive: true });
        writeFileSync(join(workspace, 'rootfs', 'bin', 'sh'), '#!/bin/x\n');
        chmodSync(join(workspace, 'rootfs', 'bin', 'sh'), 0o755);
        writeFileSync(join(workspace, 'config.json'), config);
        window = await windows.open({ language: words.language, size, scale: 1.5 });
        await openConfig(window);
      });
      afterEach(() => window.close());
      after(() => windows.stop());

      const line = (text: string): Locator => window.page.locator('.view-line', { hasText: text }).first();
      const word = (text: string): Locator => line(text).locator('span', { hasText: text }).last();
      const hover = (): Locator => window.page.locator('.monaco-hover:visible').last();
      const picture = (name: string) => take(window, `images/${words.language}/${name}.png`);

      it('says in a hover what runtimes do about what is wrong, and leads to the page about it', async () => {
        await word('"work"').hover();
        await hover().getByText(words.refuses).waitFor();
        assert.match(await hover().innerText(), words.cwd);
        await picture('oci-diagnostic');
        await hover().locator('a.code-link', { hasText: 'process-cwd-relative' }).click();
        await window.page.locator('.tab', { hasText: 'process-cwd-relative.md' }).waitFor();
        const page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
        await page.locator('h1', { hasText: 'process-cwd-relative' }).waitFor();
        await page.locator('th', { hasText: words.measured }).waitFor();
        await picture('oci-rule');
      });

      it('explains fields where the pointer is', async () => {
        await word('"limit"').hover();
        await hover().getByText('linux.resources.memory.limit').first().waitFor();
        await hover().getByText('int64').first().waitFor();
        await picture('oci-hover');
      });

      it('completes what can be written', async () => {
        await line('"env"').click();
        await window.page.keyboard.press('ArrowDown');
        await window.page.keyboard.press('End');
        await window.page.keyboard.type('"');
        const suggested = window.page.locator('.suggest-widget.visible');
        await suggested.locator('.monaco-list-row', { hasText: 'noNewPrivileges' }).waitFor();
        await picture('oci-completion');
      });

      it('mends by a quick fix', async () => {
        await word('"work"').click();
        await window.page.locator('.squiggly-error').first().waitFor();
        await window.page.keyboard.press('ControlOrMeta+.');
        const offered = window.page.locator('.action-widget').getByText(words.fix).first();
        await offered.waitFor();
        await picture('oci-quick-fix');
        await offered.click();
        await line('"/work"').waitFor();
        assert.equal(
          readFileSync(join(windows.workspace, 'config.json'), 'utf8'),
          config,
          'written without being asked',
        );
      });

      it('shows for review what Harden would change, with the reasons, before it does', async () => {
        await window.page.locator('.codelens-decoration a', { hasText: words.harden }).click();
        const review = window.page.locator('.quick-input-widget');
        await review.locator('.monaco-list-row', { hasText: 'noNewPrivileges' }).waitFor();
        assert.doesNotMatch(await window.editorText(), /noNewPrivileges/);
        await picture('oci-harden');
        await window.page.keyboard.press('Enter');
        await line('noNewPrivileges').waitFor();
      });
    });
  }
}

/** Opens config.json, and waits until it was looked at. */
async function openConfig(window: Workbench): Promise<void> {
  await window.page.keyboard.press('ControlOrMeta+P');
  await window.quickInput.type('config.json');
  await window.quickInput.waitFor('config.json');
  await window.quickInput.pick('config.json');
  await window.page.locator('.tabs-container .tab', { hasText: 'config.json' }).first().waitFor();
  await window.page.locator('.squiggly-error').first().waitFor();
  await window.page.locator('.codelens-decoration a').first().waitFor();
}
