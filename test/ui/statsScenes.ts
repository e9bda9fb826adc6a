import assert from 'node:assert/strict';
import type { Language } from '../harness/browser';
import type { Workbench } from '../harness/workbench';
import { panelOf } from './courseNote';
import { setStage, shows, until } from './stage';

interface Words {
  readonly language: Language & ('en' | 'zh-tw');
  readonly containers: string;
  readonly stats: string;
  readonly running: RegExp;
  readonly limit: string;
  readonly caption: string;
}

const languages: readonly Words[] = [
  {
    language: 'en',
    containers: 'Containers',
    stats: 'Show Stats',
    running: /^running/,
    limit: '64MiB',
    caption: 'What the containers use now',
  },
  {
    language: 'zh-tw',
    containers: '容器',
    stats: '顯示資源用量',
    running: /^執行中/,
    limit: '64MiB',
    caption: '容器目前的資源用量',
  },
];

const size = { width: 1200, height: 820 };

/** Defines what is tried in a window of each language; `take` is called when there is something to be seen. */
export function statsScenes(take: (window: Workbench, name: string) => Promise<void>): void {
  for (const words of languages) {
    describe(`the stats panel in ${words.language}`, function () {
      this.timeout(240_000);
      const stage = setStage();

      it('shows three containers over time and as a table, until they end or nobody looks', async () => {
        const { lab } = stage;
        const busy = ['run', '-d', '--label', lab.label, '--name', 'busy', '--cpus', '0.2', '--log-driver', 'none'];
        await lab.dockerOk([...busy, 'busybox', 'yes']);
        await stage.sleeper('idle', '-m', '64m');
        await stage.sleeper('quiet');
        const window = await stage.open({ language: words.language, size });
        const section = window.section(words.containers);
        for (const name of ['busy', 'idle', 'quiet']) await shows(window, words.containers, name, words.running);
        await section.select('busy', 'idle', 'quiet');
        await section.openMenu('quiet');
        await window.chooseMenu(words.stats);
        const panel = panelOf(window);
        const row = (name: string) => panel.locator('.usage tbody tr', { hasText: name });
        const cells = async (name: string): Promise<readonly string[]> => row(name).locator('th, td').allInnerTexts();
        await until(
          'busy is measured',
          () => cells('busy'),
          ([, , cpu = '']) => parseFloat(cpu) > 15 && parseFloat(cpu) < 25,
        );
        await until(
          'idle is measured',
          () => cells('idle'),
          ([, , , memory = '']) => memory.includes(`/ ${words.limit}`),
        );
        assert.equal(await panel.locator('caption').innerText(), words.caption);
        // Some seconds of history, so that there is something to see.
        await window.page.waitForTimeout(12_000);
        assert.equal(await panel.locator('.graphs canvas').count(), 5);
        await take(window, `images/${words.language}/stats.png`);

        await panel.locator('.graphs').focus();
        await window.page.keyboard.press('ArrowLeft');
        await window.page.keyboard.press('ArrowLeft');
        await until(
          'a moment is told',
          () => panel.locator('.then').innerText(),
          (text) => /%/.test(text),
        );
        await window.page.keyboard.press('Escape');
        assert.equal(await panel.locator('.then').innerText(), '');

        await lab.dockerOk(['rm', '-f', 'quiet']);
        await until(
          'quiet is said to be gone',
          () => cells('quiet'),
          ([, , cpu]) => cpu === '–',
        );
      });
    });
  }
}
