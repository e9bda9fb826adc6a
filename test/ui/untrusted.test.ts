import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../../dev/run';
import { ComposeProject } from '../harness/composeProject';
import type { Workbench } from '../harness/workbench';
import { newImage } from './clear';
import { setStage, shows } from './stage';

const refusal = /This workspace is not trusted: Stevedore shows the engine here, but changes nothing/;

/** Commands by their ids, as another extension or a link would call them, on keys that nothing else has. */
const byId: Readonly<Record<string, string>> = {
  'ctrl+alt+shift+1': 'stevedore.containers.stop',
  'ctrl+alt+shift+2': 'stevedore.containers.remove',
  'ctrl+alt+shift+3': 'stevedore.containers.shell',
  'ctrl+alt+shift+4': 'stevedore.containers.kill',
  'ctrl+alt+shift+5': 'stevedore.containers.rename',
};

describe('Stevedore in a workspace that is not trusted', () => {
  let project: ComposeProject;
  // Before the stage, whose engine it needs.
  after(() => project.remove());
  const stage = setStage({ trust: 'ask' });
  before(async () => {
    const { lab, windows } = stage;
    const keys = Object.entries(byId).map(([key, command]) => ({ key, command, args: { use: 'selection' } }));
    writeFileSync(join(windows.server.folders.userData, 'User', 'keybindings.json'), JSON.stringify(keys));
    project = new ComposeProject({
      name: 'fenced',
      label: lab.label,
      run: (one) => run({ ...one, env: lab.env, onlyEnv: true }),
    });
    await project.compose('up', '-d');
    await lab.dockerOk(['volume', 'create', '--label', lab.label, 'treasure']);
    await newImage(lab);
    await stage.sleeper('prisoner');
  });

  const everything = async (): Promise<string> => {
    const { dockerOk } = stage.lab;
    const lists = [
      ['ps', '-a', '--format', '{{.Names}} {{.State}}'],
      ['images', '-aq'],
      ['volume', 'ls'],
      ['network', 'ls'],
    ];
    return (await Promise.all(lists.map(dockerOk))).join('\n');
  };

  async function untrusted(): Promise<Workbench> {
    const window = await stage.windows.open();
    await window.statusBarItem('Restricted Mode').waitFor();
    await window.openView('Stevedore');
    await shows(window, 'Containers', 'prisoner', /^running/);
    return window;
  }

  /** The refusal is there, once; it is closed for the next one. */
  async function refused(window: Workbench): Promise<void> {
    await window.notification(refusal).waitFor();
    assert.equal(await window.page.locator('.monaco-dialog-box').count(), 0);
    await window.command('Notifications: Clear All Notifications');
    await window.notification(refusal).waitFor({ state: 'detached' });
    // VS Code shows no more than three notifications within 800 ms (notificationsToasts.ts, SPAM_PROTECTION).
    await wait(400);
  }

  it('shows everything, refuses every change where it would be made, and opens trust management', async () => {
    const before = await everything();
    const window = await untrusted();
    const containers = window.section('Containers');
    await shows(window, 'Containers', 'fenced', /^2 of 2 running$/);
    await window.section('Images').expand();
    await shows(window, 'Images', 'Without a tag', /^1 · /);
    try {
      await containers.inlineAction('prisoner', 'Stop');
      await refused(window);
      await containers.inlineAction('prisoner', 'Open Shell');
      await refused(window);
      await containers.inlineAction('fenced', 'Stop All');
      await refused(window);
      await containers.openMenu('prisoner');
      await window.chooseMenu('Remove…');
      await refused(window);
      for (const title of [
        'Containers: Prune Stopped Containers…',
        'Images: Prune Images…',
        'Networks: Prune Networks…',
      ]) {
        await window.command(`Stevedore ${title}`);
        await refused(window);
      }
      await window.section('Volumes').expand();
      await window.section('Volumes').select('treasure');
      await window.page.keyboard.press('Delete');
      await window.answerNotification(refusal, 'Manage Workspace Trust');
      await window.page.locator('.workspace-trust-editor').waitFor();
      assert.equal(await everything(), before);
    } finally {
      await window.close();
    }
  });

  it('refuses also what is called by its id', async () => {
    const before = await everything();
    const window = await untrusted();
    try {
      await window.section('Containers').select('prisoner');
      for (const key of Object.keys(byId)) {
        await window.page.keyboard.press(
          key.replaceAll('ctrl', 'Control').replaceAll('alt', 'Alt').replaceAll('shift', 'Shift'),
        );
        await refused(window);
        await window.section('Containers').select('prisoner');
      }
      assert.equal(await everything(), before);
    } finally {
      await window.close();
    }
  });
});
