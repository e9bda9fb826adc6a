import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../harness/workbench';
import { clear } from './clear';
import { setStage, shows, until } from './stage';

describe('files of containers and volumes, as a person uses them', () => {
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  const exec = (container: string, script: string): Promise<string> =>
    stage.lab.dockerOk(['exec', container, 'sh', '-c', script]);

  /** Opens the files of a container from its row's menu, and shows them alone: rows out of sight are not there for a test. */
  async function browse(window: Workbench, container: string): Promise<void> {
    const containers = window.section('Containers');
    await containers.expand();
    await shows(window, 'Containers', container, /running/);
    await containers.openMenu(container);
    await window.chooseMenu('Browse Files');
    await shows(window, 'Files', container, /read by find in the container/);
    await containers.collapse();
  }

  async function chooseOf(window: Workbench, container: string, entry: string): Promise<void> {
    const containers = window.section('Containers');
    await containers.expand();
    await shows(window, 'Containers', container, /running/);
    await containers.openMenu(container);
    await window.chooseMenu(entry);
  }

  const textIs = (window: Workbench, text: string): Promise<string> =>
    until(
      `the editor shows ${text}`,
      () => window.editorText().catch(() => ''),
      (seen) => seen.includes(text),
    );

  it('opens a file read-only, and writes it back once it was made writable', async () => {
    await stage.sleeper('web');
    await exec('web', 'mkdir /w; echo hello > /w/a; chmod 640 /w/a');
    const window = await stage.open();
    const files = window.section('Files');
    await browse(window, 'web');
    await files.expandRow('w');
    await shows(window, 'Files', 'a', /^6B · -rw-r-----$/);
    await files.row('a').locator('.label-name').click();
    await textIs(window, 'hello');
    const text = window.page.locator('.editor-group-container.active .view-lines').first();
    await text.click();
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('x');
    await window.page.getByText('Editor is read-only').first().waitFor();
    assert.doesNotMatch(await window.editorText(), /x/);
    await window.page.locator('.editor-actions .action-label[aria-label^="Make Writable"]').click();
    await window.page
      .locator('.editor-actions .action-label[aria-label^="Make Writable"]')
      .waitFor({ state: 'detached' });
    await text.click();
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('typed ');
    await window.page.keyboard.press('Control+s');
    await until(
      'it is in the container',
      () => exec('web', 'cat /w/a; stat -c %a /w/a'),
      (seen) => seen === 'typed hello\n640',
    );
    await shows(window, 'Files', 'a', /^12B · -rw-r-----$/);
    assert.deepEqual(await window.notifications(), []);
  });

  it('shows what is in a folder that a link leads to, and compares two selected files of two containers', async () => {
    await stage.sleeper('web');
    await stage.sleeper('db');
    await exec('web', 'mkdir /w; echo left > /w/one; ln -s w /way');
    await exec('db', 'echo right > /two');
    const window = await stage.open({ size: { width: 1280, height: 1400 } });
    const files = window.section('Files');
    await browse(window, 'web');
    await browse(window, 'db');
    await shows(window, 'Files', 'two', /./);
    await shows(window, 'Files', 'way', /^→ \/w/);
    await files.row('way').locator('.label-name').click();
    await shows(window, 'Files', 'one', /^5B/);
    await files.select('two', 'one');
    // The first click opened a file, which takes the focus and closes a menu.
    await textIs(window, 'right');
    await files.openMenu('one');
    await window.chooseMenu('Compare…');
    await until(
      'the diff editor',
      () => window.tabs(),
      (tabs) => tabs.includes('db: two ↔ web: one'),
    );
  });

  it('opens what changed since the image in the diff editor', async () => {
    await stage.sleeper('web');
    await exec('web', 'echo evil >> /etc/passwd');
    const window = await stage.open();
    await chooseOf(window, 'web', 'Show Changes');
    await window.quickInput.waitFor('C /etc/passwd');
    await window.page.keyboard.type('passwd');
    await window.page.keyboard.press('Enter');
    await until(
      'the diff editor',
      () => window.tabs(),
      (tabs) => tabs.includes('/etc/passwd: image ↔ container'),
    );
    await window.page.locator('.monaco-diff-editor .line-insert').first().waitFor();
    const sides = await window.page.locator('.monaco-diff-editor .view-lines').allInnerTexts();
    assert.deepEqual(
      sides.map((side) => side.includes('evil')),
      [false, true],
    );
  });

  it('commits by keyboard alone, with the line shown first', async () => {
    await stage.sleeper('web');
    await exec('web', 'echo kept > /kept');
    const window = await stage.open();
    const { keyboard } = window.page;
    await chooseOf(window, 'web', 'Commit…');
    await window.quickInput.waitFor('docker commit web');
    await keyboard.type('Shelf:1');
    await window.quickInput.waitFor(/no upper-case letters/);
    await window.quickInput.type('shelf:1');
    await window.quickInput.waitFor('docker commit web shelf:1');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await window.quickInput.waitFor('for the history of the image');
    await keyboard.type('what was done');
    await keyboard.press('Enter');
    await window.quickInput.waitFor("docker commit -m 'what was done' web shelf:1");
    await keyboard.press('Enter');
    try {
      await window.section('Images').expand();
      await shows(window, 'Images', 'shelf', /./);
      assert.equal(await stage.lab.dockerOk(['inspect', '-f', '{{.Comment}}', 'shelf:1']), 'what was done');
      assert.equal(
        await stage.lab.dockerOk(['run', '--rm', '--label', stage.lab.label, 'shelf:1', 'cat', '/kept']),
        'kept',
      );
    } finally {
      await stage.lab.docker(['rmi', '-f', 'shelf:1']);
    }
  });

  it('makes a volume of a name and Enter, and browses it after one question', async () => {
    const window = await stage.open();
    await window.section('Volumes').expand();
    await window.section('Volumes').titleAction('Create Volume');
    await window.quickInput.waitFor('docker volume create');
    await window.page.keyboard.type('cargo');
    await window.quickInput.waitFor('docker volume create cargo');
    await window.page.keyboard.press('Enter');
    await shows(window, 'Volumes', 'cargo', /unused/);
    const fill = [
      'run',
      '--rm',
      '--label',
      stage.lab.label,
      '-v',
      'cargo:/v',
      'busybox',
      'sh',
      '-c',
      'echo x > /v/box',
    ];
    await stage.lab.dockerOk(fill);
    await window.section('Volumes').openMenu('cargo');
    await window.chooseMenu('Browse Files');
    assert.match(await window.dialog(), /^Import a helper image to read volumes\?/);
    await window.answerDialog('Import');
    await shows(window, 'Files', 'cargo', /read through a helper/);
    await shows(window, 'Files', 'box', /^2B/);
    await window.section('Files').row('box').locator('.label-name').click();
    await textIs(window, 'x');
    assert.deepEqual(await window.section('Containers').labels(), []);
    await window.section('Files').inlineAction('cargo', 'Close');
    const helpers = ['ps', '-aq', '--filter', 'label=stevedore.helper'];
    await until(
      'no helper is left',
      () => stage.lab.dockerOk(helpers),
      (left) => left === '',
    );
    await stage.lab.dockerOk(['image', 'prune', '-af', '--filter', 'label=stevedore.helper']);
  });

  it('takes a file that is dropped from the explorer, and asks before it replaces one', async () => {
    await stage.sleeper('web');
    await exec('web', 'mkdir /w; echo old > /w/dropped');
    writeFileSync(join(stage.windows.workspace, 'dropped'), 'new');
    const window = await stage.open();
    await browse(window, 'web');
    await shows(window, 'Files', 'w', /./);
    await window.openView('Explorer');
    const { mouse } = window.page;
    const middle = async (part: Locator): Promise<readonly [number, number]> => {
      await part.waitFor();
      const box = await part.boundingBox();
      if (!box) throw new Error('It is not in sight.');
      return [box.x + Math.min(60, box.width / 2), box.y + box.height / 2];
    };
    await mouse.move(
      ...(await middle(window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'dropped' }))),
    );
    await mouse.down();
    const [x, y] = await middle(
      window.page.locator('.activitybar .action-item:has(.action-label[aria-label^="Stevedore"])'),
    );
    // VS Code shows a view when something is held over its icon for a while.
    await until(
      'the Files view',
      async () => {
        await mouse.move(x + Math.random() * 4, y);
        return window.section('Files').row('w').isVisible();
      },
      (is) => is,
    );
    await mouse.move(...(await middle(window.section('Files').row('w'))), { steps: 5 });
    await mouse.up();
    assert.match(await window.dialog(), /1 of these are there already\. Replace them\?\s+dropped/);
    assert.equal(await exec('web', 'cat /w/dropped'), 'old');
    await window.answerDialog('Replace');
    await until(
      'it is in the container',
      () => exec('web', 'cat /w/dropped'),
      (text) => text === 'new',
    );
  });
});
