import type { Language } from '../harness/browser';
import { ownLab, type TestLab } from '../harness/ownLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { shows } from './stage';
import { commandIn, harbourNote, openFile, panelOf, writeNote } from './courseNote';

// Takes the pictures of a note as a course: the view, the lines, the panel, an expected failure, a placeholder; in both languages.

interface Words {
  readonly language: Language & ('en' | 'zh-tw');
  readonly open: string;
  readonly passed: string;
  readonly course: string;
  readonly differs: RegExp;
  readonly engineViews: readonly string[];
}

const languages: readonly Words[] = [
  {
    language: 'en',
    open: 'Stevedore Course: Open as Course',
    passed: 'passed',
    course: 'Course',
    differs: /^differs/,
    engineViews: ['Containers', 'Images', 'Networks', 'Volumes'],
  },
  {
    language: 'zh-tw',
    open: 'Stevedore 課程: 開啟為課程',
    passed: '通過',
    course: '課程',
    differs: /^有差異/,
    engineViews: ['容器', '映像檔', '網路', '磁碟區'],
  },
];

const size = { width: 1500, height: 900 };

for (const words of languages) {
  const { language } = words;
  describe(`pictures of a course in ${language}`, function () {
    this.timeout(180_000);
    let lab: TestLab;
    let windows: TestWindows;
    let window: Workbench;
    before(async () => {
      lab = await ownLab();
      await lab.dockerOk(['run', '-d', '--init', '--name', 'crane', '--label', lab.label, 'busybox', 'sleep', '1d']);
      windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
      writeNote(windows.workspace, 'harbour.md', harbourNote(language, lab.label));
      window = await windows.open({ language, size, scale: 1.5 });
      await window.openView('Stevedore');
      await openFile(window, 'harbour.md');
      await window.command(words.open);
      await commandIn(panelOf(window), 'docker info').waitFor();
      for (const view of words.engineViews) await window.section(view).collapse();
    });
    after(async () => {
      await window.close();
      await windows.stop();
      await lab.stop();
    });

    const run = async (text: string, state: string): Promise<void> => {
      const command = commandIn(panelOf(window), text);
      await command.locator('[data-action=run]').click();
      await panelOf(window)
        .locator(`.command.is-${state}`, { has: panelOf(window).locator('pre.text', { hasText: text }) })
        .waitFor();
    };

    it('when a placeholder is asked', async () => {
      await commandIn(panelOf(window), 'Your Name').locator('[data-action=run]').click();
      await window.quickInput.type('bigred');
      await window.picture(`images/${language}/course-placeholder.png`);
      await window.quickInput.accept();
      await panelOf(window)
        .locator('.command.is-passed', { has: panelOf(window).locator('pre.text', { hasText: 'Your Name' }) })
        .waitFor();
    });

    it('with the view, the lines of the note and the panel', async () => {
      await run('docker ps --format', 'passed');
      const passed = window.page.locator('.codelens-decoration', { hasText: words.passed });
      await passed.nth(1).waitFor();
      await window.picture(`images/${language}/course.png`);
    });

    it('with expected and real output side by side, and the reasons', async () => {
      await run('docker run --rm', 'detached');
      await run('docker exec -it d1', 'passed');
      await run('ifconfig -a', 'differs');
      await commandIn(panelOf(window), 'ifconfig -a').scrollIntoViewIfNeeded();
      await shows(window, words.course, 'ifconfig -a', words.differs);
      await window.picture(`images/${language}/course-differs.png`);
    });

    it('with an expected failure that passes, and a command taken apart', async () => {
      await run('exit', 'passed');
      await run('ls /cargo', 'passed');
      const last = commandIn(panelOf(window), 'docker rm -f d1');
      await last.locator('[data-action=explain]').click();
      await last.locator('.explanation').waitFor();
      await last.scrollIntoViewIfNeeded();
      await window.picture(`images/${language}/course-expected-failure.png`);
    });
  });
}
