import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Language } from '../harness/browser';
import type { Workbench } from '../harness/workbench';
import { panelOf } from './courseNote';
import { lookAt } from './look';
import { setStage, shows, until } from './stage';

// Takes the pictures of the page of the engine in docs/ again: what it is, and its events with the disk usage above.

interface Words {
  readonly language: Language;
  readonly containers: string;
  readonly command: string;
  readonly usage: string;
  readonly measure: string;
  readonly pause: string;
}

const languages: readonly Words[] = [
  {
    language: 'en',
    containers: 'Containers',
    command: 'Stevedore: Show Engine',
    usage: 'Disk usage',
    measure: 'Measure',
    pause: 'Pause',
  },
  {
    language: 'zh-tw',
    containers: '容器',
    command: 'Stevedore: 顯示引擎',
    usage: '磁碟用量',
    measure: '計算用量',
    pause: '暫停',
  },
];

const size = { width: 1200, height: 1060 };

/** Closes what would take room in a picture of a panel. */
async function alone(window: Workbench): Promise<void> {
  await window.page.keyboard.press('ControlOrMeta+B');
  await window.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

async function rowsOf(panel: FrameLocator): Promise<readonly string[]> {
  return panel.locator('.log tbody tr').allInnerTexts();
}

for (const words of languages)
  describe(`pictures of the engine in ${words.language}`, function () {
    this.timeout(240_000);
    const stage = setStage();
    /** The address stands in the picture: it names no place of the machine that it is taken on. */
    const folder = mkdtempSync(join(tmpdir(), 'harbour-'));
    after(() => rmSync(folder, { recursive: true }));

    it('are taken', async () => {
      const { lab } = stage;
      await stage.sleeper('web1', '-p', '8080:80');
      await lab.dockerOk(['volume', 'create', '--label', lab.label, 'data']);
      const writing = 'dd if=/dev/zero of=/data/f bs=1M count=24; dd if=/dev/zero of=/f bs=1M count=7; exit 3';
      await lab.docker([
        'run',
        '--name',
        'once',
        '--label',
        lab.label,
        '-v',
        'data:/data',
        'busybox',
        'sh',
        '-c',
        writing,
      ]);
      symlinkSync(lab.socket, join(folder, 'docker.sock'));
      lookAt(stage.windows, `unix://${join(folder, 'docker.sock')}`);
      const window = await stage.open({ language: words.language, size });
      await shows(window, words.containers, 'web1', /./);
      await window.command(words.command);
      const panel = panelOf(window);
      await panel.locator('.fact').first().waitFor();
      await alone(window);
      await window.picture(`images/${words.language}/engine-page.png`);

      await panel.getByRole('button', { name: words.measure, exact: true }).click();
      await panel.locator('.usage tbody tr').first().waitFor();
      await lab.dockerOk(['kill', 'web1']);
      await lab.dockerOk(['start', 'web1']);
      await until(
        'the start is told',
        () => rowsOf(panel),
        (rows) => /start/.test(rows.at(-1) ?? ''),
      );
      await panel.getByRole('button', { name: words.usage }).click();
      await window.picture(`images/${words.language}/engine-events.png`);
    });
  });
