import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Node } from '../../src/ui/liveTree';
import { docker, label, newName, until } from './engine';
import { exports } from './views';

const fence = '```';
const shownId = '3879c04ac6435e5cd0a64effdc5843bce57c3b1e4f277722806f622af53d4425';

const call = (name: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`stevedore.course.${name}`, argument);

/** Presses these buttons of the warnings that come, in their order; gives what each said. */
async function pressing(buttons: readonly string[], work: () => unknown): Promise<readonly string[]> {
  const { window } = vscode;
  const before = window.showWarningMessage;
  const said: string[] = [];
  const answer = (text: string, ...rest: readonly unknown[]): Promise<unknown> => {
    const button = buttons[said.length];
    said.push(text);
    return Promise.resolve(rest.includes(button) ? button : undefined);
  };
  Object.assign(window, { showWarningMessage: answer });
  try {
    await work();
    return said;
  } finally {
    Object.assign(window, { showWarningMessage: before });
  }
}

describe('notes that run beside edits and beside each other', () => {
  let folder: string;
  let name: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-course-'));
    name = newName();
  });
  afterEach(async () => {
    await call('close');
    await call('close');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('rm', '-f', name).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  const noteOf = (file: string, text: string): vscode.Uri => {
    const uri = vscode.Uri.file(join(folder, file));
    writeFileSync(uri.fsPath, text);
    return uri;
  };
  const row = async (text: string): Promise<Node | undefined> => {
    const tree = (await exports()).trees.get('stevedore.course');
    const below = async (node?: Node): Promise<readonly Node[]> => {
      const nodes = (await tree?.getChildren(node)) ?? [];
      return (await Promise.all(nodes.map(async (one) => [one, ...(await below(one))]))).flat();
    };
    return (await below()).find((one) => one.row.label.startsWith(text));
  };
  const becomes = (text: string, state: RegExp): Promise<unknown> =>
    until(`${text} is ${String(state)}`, async () => state.test((await row(text))?.row.description ?? ''));
  const containerNote = (): string => `# Ids
${fence}
$ docker run -d --name ${name} --label ${label[1]} busybox sleep 86400
${shownId}
$ docker inspect -f '{{.State.Status}}' ${shownId.slice(0, 12)}
running
${fence}
`;

  it('names what the machine calls otherwise, asks once more, and goes on with that', async () => {
    await call('openNote', noteOf('ids.md', containerNote()));
    const said = await pressing(['Run All', 'Confirm the Rest', 'Run All'], () => call('runAll'));
    assert.equal(said.length, 3, said.join('\n'));
    assert.match(said[1] ?? '', /^3879c04ac643\S* is [0-9a-f]{12}\S* on this machine\. Confirm the rest again/);
    await becomes('docker inspect', /^passed/);
  });

  it('runs nothing more when the rest is not confirmed again', async () => {
    await call('openNote', noteOf('ids.md', containerNote()));
    await pressing(['Run All'], () => call('runAll'));
    assert.match((await row('docker inspect'))?.row.spoken ?? '', /, to do, /);
  });

  it('does not run what is edited away while the command before it runs, and keeps what passed', async () => {
    const uri = noteOf('edited.md', `# Edited\n${fence}\n$ sleep 1.5\n$ echo gone > ${folder}/gone\n${fence}\n`);
    await call('openNote', uri);
    const said = await pressing(['Run All'], async () => {
      const running = call('runAll');
      await becomes('sleep 1.5', /^running/);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(3, 0, 4, 0), '$ echo other\n');
      await vscode.workspace.applyEdit(edit);
      await running;
    });
    assert.match(said.at(-1) ?? '', /no longer shows this command\. It was not run/);
    await becomes('sleep 1.5', /^passed/);
    assert.match((await row('echo other'))?.row.spoken ?? '', /, to do, /);
    await (await vscode.workspace.openTextDocument(uri)).save();
  });

  it('gives each of two notes shells and states of its own', async () => {
    const text = (value: string): string =>
      `# Note ${value}\n${fence}\n$ mine=${value}\n$ echo "$mine"\n${value}\n${fence}\n`;
    const uris = [noteOf('one.md', text('one')), noteOf('two.md', text('two'))];
    for (const value of ['one', 'two']) {
      await call('openNote', uris[value === 'one' ? 0 : 1]);
      await call('run', await row(`mine=${value}`));
      await becomes(`mine=${value}`, /^passed/);
      assert.match((await row('echo'))?.row.spoken ?? '', /, to do, /);
    }
    for (const uri of uris) {
      await call('openNote', uri);
      await vscode.window.showTextDocument(uri);
      await call('run', await row('echo'));
      await becomes('echo', /^passed/);
    }
  });
});

describe('the front matter of a note as it is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-author-'));
  const uri = vscode.Uri.file(join(folder, 'author.md'));

  before(async () => {
    writeFileSync(uri.fsPath, `---\ntitle: 7\nex\n---\n# Note\n${fence}\n$ echo 1\n${fence}\n`);
    await call('openNote', uri);
  });
  after(async () => {
    await call('close');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is completed with what a note may say', async () => {
    const at = new vscode.Position(2, 2);
    const command = 'vscode.executeCompletionItemProvider';
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, at);
    const labels = list.items.map((one) => (typeof one.label === 'string' ? one.label : one.label.label));
    assert.ok(labels.includes('expectedFailures'), labels.slice(0, 20).join(', '));
  });

  it('is marked where it is wrong', async () => {
    const found = await until('a mark', () => {
      const own = vscode.languages.getDiagnostics(uri).filter((one) => one.source === 'Stevedore');
      return own.length > 0 ? own : undefined;
    });
    assert.ok(found.every((one) => one.range.start.line < 4));
  });
});
