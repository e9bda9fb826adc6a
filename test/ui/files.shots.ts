import type { Language } from '../harness/browser';
import { ownLab, type TestLab } from '../harness/ownLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { shows, until } from './stage';

// Takes the pictures of files in docs/ again: the files of a container, and what it changed since its image, in both languages.

interface Words {
  readonly language: Language;
  readonly containers: string;
  readonly files: string;
  readonly browse: string;
  readonly changes: string;
}

const languages: readonly Words[] = [
  { language: 'en', containers: 'Containers', files: 'Files', browse: 'Browse Files', changes: 'Show Changes' },
  { language: 'zh-tw', containers: '容器', files: '檔案', browse: '瀏覽檔案', changes: '顯示變更' },
];

/** A web server whose page and configuration somebody has worked on. */
const work = [
  'mkdir -p /srv/www /var/log/httpd',
  'echo "<h1>Harbour</h1>" > /srv/www/index.html',
  'printf "A:10.0.0.0/8\\nD:*\\n" > /etc/httpd.conf',
  'echo "www:x:1000:1000:web:/srv/www:/bin/sh" >> /etc/passwd',
  'ln -s /srv/www /www',
].join(' && ');

for (const { language, containers, files, browse, changes } of languages)
  describe(`pictures of files in ${language}`, function () {
    this.timeout(120_000);
    let lab: TestLab;
    let windows: TestWindows;
    let window: Workbench;

    before(async () => {
      lab = await ownLab();
      await lab.dockerOk(['run', '-d', '--label', lab.label, '--name', 'web1', 'busybox', 'sleep', '1d']);
      await lab.dockerOk(['exec', 'web1', 'sh', '-c', work]);
      windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
      window = await windows.open({ language, size: { width: 1100, height: 640 }, scale: 1.5 });
      await window.openView('Stevedore');
      await shows(window, containers, 'web1', /./);
    });
    after(async () => {
      await window?.close();
      await windows?.stop();
      await lab?.stop();
    });

    const choose = async (entry: string): Promise<void> => {
      await window.section(containers).openMenu('web1');
      await window.chooseMenu(entry);
    };

    it('of a container', async () => {
      await choose(browse);
      const section = window.section(files);
      await shows(window, files, 'bin', /./);
      await window.section(containers).collapse();
      await section.expandRow('etc');
      await shows(window, files, 'httpd.conf', /./);
      await section.row('passwd').locator('.label-name').click();
      await until(
        'the file',
        () => window.editorText().catch(() => ''),
        (text) => text.includes('www:x:1000'),
      );
      await window.page.mouse.move(700, 500);
      await window.picture(`images/${language}/files.png`);
    });

    it('that were changed since the image', async () => {
      await window.section(containers).expand();
      await choose(changes);
      await window.quickInput.waitFor('C /etc/passwd');
      await window.page.keyboard.type('/etc/passwd');
      await window.page.keyboard.press('Enter');
      await window.page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await choose(changes);
      await window.quickInput.waitFor('C /etc/passwd');
      await window.picture(`images/${language}/files-changes.png`);
    });
  });
