import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Node } from '../../src/ui/liveTree';
import { bash, docker, newName, sleeper, until } from './engine';
import { commandsShown, textInFront } from './said';
import { click, exports, rowOf } from './views';

const containers: string[] = [];

/** The rows of the Files view below a place, as somebody sees them who expands it. */
async function filesIn(name: string, ...folders: readonly string[]): Promise<readonly Node[]> {
  const tree = await until('the Files view', async () => (await exports()).trees.get('stevedore.files'));
  let nodes = ((await tree.getChildren()) ?? []).filter((node) => node.row.label === name);
  for (const folder of ['', ...folders]) {
    const node = folder === '' ? nodes[0] : nodes.find((one) => one.row.label === folder);
    assert.ok(node, folder);
    nodes = (await tree.getChildren(node)) ?? [];
  }
  return nodes;
}

/** Answers the dialogs of files, which no test can click. */
async function choosing(path: string, work: () => unknown): Promise<void> {
  const { window } = vscode;
  const before = { showSaveDialog: window.showSaveDialog };
  Object.assign(window, { showSaveDialog: () => Promise.resolve(vscode.Uri.file(path)) });
  try {
    await work();
  } finally {
    Object.assign(window, before);
  }
}

describe('files of a container', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-host-files-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const id of containers.splice(0)) await docker('rm', '-f', id).catch(() => undefined);
  });
  const one = async () => {
    const made = await sleeper('--init', '--network', 'none');
    containers.push(made.id);
    return made;
  };

  it('are listed, opened read-only, and written only when somebody asked for it', async () => {
    const { name, id } = await one();
    await click('containers.files', await rowOf('containers', id));
    const passwd = (await filesIn(name, 'etc')).find((node) => node.row.label === 'passwd');
    assert.ok(passwd);
    await click('files.show', passwd);
    await until('the file', () => textInFront().startsWith('root:'));
    const { uri } = vscode.window.activeTextEditor!.document;
    await assert.rejects(async () => vscode.workspace.fs.writeFile(uri, Buffer.from('x')));
    await click('files.makeWritable', passwd);
    await vscode.workspace.fs.writeFile(uri, Buffer.from('root:x:0:0:changed:/root:/bin/sh\n'));
    assert.match(await docker('exec', id, 'cat', '/etc/passwd'), /changed/);
    assert.equal(await docker('exec', id, 'stat', '-c', '%a %u', '/etc/passwd'), '644 0');
  });

  it('are saved, and the line that is shown saves the same', async () => {
    const { name, id } = await one();
    await click('containers.files', await rowOf('containers', id));
    const passwd = (await filesIn(name, 'etc')).find((node) => node.row.label === 'passwd');
    assert.ok(passwd);
    const to = join(folder, 'saved');
    await choosing(to, () => click('files.saveTo', passwd));
    const shown = await commandsShown(() => click('files.showCommands', passwd));
    await bash(`cd ${folder} && ${shown[1]?.line ?? ''}`);
    assert.equal(readFileSync(to, 'utf8'), readFileSync(join(folder, 'passwd'), 'utf8'));
  });

  it('an export is what docker export makes', async () => {
    const { id } = await one();
    const to = join(folder, 'exported.tar');
    await choosing(to, async () => click('containers.export', await rowOf('containers', id)));
    assert.match(await bash(`tar -tf ${to}`), /^bin\/busybox$/m);
  });

  it('a commit makes the image that was asked for', async () => {
    const { id } = await one();
    const reference = `${newName()}:one`;
    const answers = [reference, 'why', 'somebody', 'CMD ["true"]'];
    const { window } = vscode;
    const before = { showInputBox: window.showInputBox, showQuickPick: window.showQuickPick };
    Object.assign(window, {
      showInputBox: () => Promise.resolve(answers.shift()),
      showQuickPick: (items: readonly unknown[]) => Promise.resolve(items[0]),
    });
    try {
      await click('containers.commit', await rowOf('containers', id));
    } finally {
      Object.assign(window, before);
    }
    try {
      const format = '{{.Comment}} {{.Author}} {{json .Config.Cmd}}';
      assert.equal(await docker('image', 'inspect', '-f', format, reference), 'why somebody ["true"]');
    } finally {
      await docker('rmi', reference);
    }
  });
});
