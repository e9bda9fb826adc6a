import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Node } from '../../src/ui/liveTree';
import { docker, label, newName, until } from './engine';
import { heard } from './said';
import { exports } from './views';

const fence = '```';

/** A note after the first one's forms: prompts of two shells, a reference card, narration, an expected failure, a placeholder. */
const noteWith = (name: string): string => `---
title: A small harbour
expectedFailures:
  - ls /nothing-of-this-name
placeholders:
  "<Your Name>":
    ask: Who are you?
---
# A small harbour

## Look around
\\$ docker info
(the engine)

${fence}
$ echo $((6*7))
42
$ ls /nothing-of-this-name
ls: cannot access '/nothing-of-this-name': No such file or directory
$ echo ahoy
hello
$ echo <Your Name>
${fence}

## Go inside
${fence}
$ docker run --rm --name ${name} --label ${label[1]} --hostname inner-${name} --init -itd busybox sh
$ docker exec -it ${name} sh
/ # hostname
inner-${name}
/ # exit

$ rm -rf ${name}-folder
${fence}
`;

/** What the commands of the course do, with the row that they are called on. */
const call = (name: string, argument?: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand(`stevedore.course.${name}`, argument);

/** Answers every text that is asked for with a name; gives the questions. */
async function inputsAsked(work: () => unknown): Promise<readonly string[]> {
  const { window } = vscode;
  const before = window.showInputBox;
  const asked: string[] = [];
  const answer = (options?: vscode.InputBoxOptions): Promise<string> => {
    asked.push(options?.title ?? '');
    return Promise.resolve('bigred');
  };
  Object.assign(window, { showInputBox: answer });
  try {
    await work();
    return asked;
  } finally {
    Object.assign(window, { showInputBox: before });
  }
}

describe('a note as a course', () => {
  let folder: string;
  let name: string;
  let uri: vscode.Uri;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-course-'));
    name = newName();
    uri = vscode.Uri.file(join(folder, 'note.md'));
    writeFileSync(uri.fsPath, noteWith(name));
    await call('openNote', uri);
  });
  afterEach(async () => {
    await call('close');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('rm', '-f', name).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = async (): Promise<readonly Node[]> => {
    const tree = (await exports()).trees.get('stevedore.course');
    assert.ok(tree);
    const below = async (node?: Node): Promise<readonly Node[]> => {
      const nodes = (await tree.getChildren(node)) ?? [];
      return (await Promise.all(nodes.map(async (one) => [one, ...(await below(one))]))).flat();
    };
    return below();
  };
  const row = async (text: string | RegExp): Promise<Node> => {
    const all = await rows();
    const found = all.find(({ row: one }) => (typeof text === 'string' ? one.label === text : text.test(one.label)));
    assert.ok(found, `${String(text)} in ${all.map((one) => one.row.label).join(' | ')}`);
    return found;
  };
  const becomes = (text: string | RegExp, description: RegExp): Promise<unknown> =>
    until(`${String(text)} is ${String(description)}`, async () => {
      const found = await row(text).catch(() => undefined);
      return description.test(found?.row.description ?? '');
    });
  const lenses = async (): Promise<readonly vscode.CodeLens[]> =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);

  it('shows chapters with their commands, where each runs, and the reference cards apart', async () => {
    const labels = (await rows()).map((one) => one.row.label);
    assert.ok(labels.includes('echo $((6*7))'), labels.join(' | '));
    assert.match((await row('echo $((6*7))')).row.spoken, /, to do, host$/);
    assert.equal((await row('hostname')).row.description, name);
    const cards = labels.indexOf('Reference cards');
    assert.deepEqual(labels.slice(cards + 1), ['docker info']);
  });

  it('puts Run, Run to Here, Copy and Explain above the line of a command', async () => {
    const line = noteWith(name).split('\n').indexOf('$ echo $((6*7))');
    const titles = (await lenses()).filter((one) => one.range.start.line === line).map((one) => one.command?.title);
    assert.deepEqual(titles, ['Run', 'Run to Here', 'Copy', 'Explain']);
  });

  it('runs a command of the host quietly and says on its line that it passed', async () => {
    await call('run', await row('echo $((6*7))'));
    await becomes('echo $((6*7))', /^passed/);
    const titles = (await lenses()).map((one) => one.command?.title);
    assert.ok(
      titles.some((title) => /passed$/.test(title ?? '')),
      String(titles),
    );
  });

  it('passes what is meant to fail by failing', async () => {
    await call('run', await row('ls /nothing-of-this-name'));
    await becomes('ls /nothing-of-this-name', /^passed/);
  });

  it('says why the output is not what the note shows', async () => {
    await call('run', await row('echo ahoy'));
    await becomes('echo ahoy', /^differs/);
    const titles = (await lenses()).map((one) => one.command?.title ?? '');
    assert.ok(
      titles.some((title) => /differs: .+/.test(title)),
      String(titles),
    );
  });

  it('runs the lines of a container inside of it', async () => {
    await call('run', await row(/^docker run /));
    await becomes(/^docker run /, /^(passed|goes on in the background)/);
    await call('run', await row(/^docker exec /));
    await becomes(/^docker exec /, /^passed/);
    await call('run', await row('hostname'));
    await becomes('hostname', /^passed/);
  });

  it('asks once for a placeholder and remembers the value', async () => {
    const asked = await inputsAsked(async () => {
      await call('run', await row('echo <Your Name>'));
      await becomes('echo <Your Name>', /^passed/);
      await call('run', await row('echo <Your Name>'));
    });
    assert.deepEqual(asked, ['Who are you?']);
  });

  it('names what a dangerous command will do, and does not run it without a yes', async () => {
    const victim = `${name}-folder`;
    const said = await heard(async () => call('run', await row(`rm -rf ${victim}`)));
    assert.equal(said.length, 1, JSON.stringify(said));
    assert.equal(said[0]?.modal, true);
    assert.match(said[0]?.detail ?? '', new RegExp(`rm -rf ${victim}`));
    assert.match((await row(`rm -rf ${victim}`)).row.spoken, /, to do, /);
  });

  it('runs nothing in a workspace that is not trusted, and still copies', async () => {
    const trust = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    Object.defineProperty(vscode.workspace, 'isTrusted', { configurable: true, get: () => false });
    try {
      const node = await row('echo $((6*7))');
      for (const command of ['run', 'runToHere', 'runAll', 'putIntoTerminal']) {
        const said = await heard(() => call(command, node));
        assert.equal(said.length, 1, `${command}: ${JSON.stringify(said)}`);
        assert.match(said[0]?.text ?? '', /This workspace is not trusted/);
      }
      assert.match((await row('echo $((6*7))')).row.spoken, /, to do, /);
      await call('copy', node);
      assert.equal(await vscode.env.clipboard.readText(), 'echo $((6*7))');
    } finally {
      if (trust) Object.defineProperty(vscode.workspace, 'isTrusted', trust);
    }
  });

  it('keeps what passed when the note is edited around it, and when it is opened again', async () => {
    await call('run', await row('echo $((6*7))'));
    await becomes('echo $((6*7))', /^passed/);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount - 1, 0), '\n## More\n```\n$ echo more\n```\n');
    await vscode.workspace.applyEdit(edit);
    await until('the new command is there', () => row('echo more').catch(() => undefined));
    assert.match((await row('echo $((6*7))')).row.description, /^passed/);
    await document.save();
    await call('close');
    await call('openNote', uri);
    assert.match((await row('echo $((6*7))')).row.description, /^passed/);
  });

  it('clears the progress after asking', async () => {
    await call('run', await row('echo $((6*7))'));
    await becomes('echo $((6*7))', /^passed/);
    await heard(() => call('clearProgress'), { button: 'Clear' });
    await becomes('echo $((6*7))', /^$/);
  });

  it('lists what Run All will run, asks once, and runs it in its order', async () => {
    const said = await heard(() => inputsAsked(() => call('runAll')));
    assert.equal(said.length, 1, JSON.stringify(said));
    assert.match(said[0]?.detail ?? '', /echo \$\(\(6\*7\)\)[\s\S]*echo bigred[\s\S]*docker exec/);
    assert.match((await row('echo ahoy')).row.spoken, /, to do, /);
  });

  it('leaves the note as it is, byte for byte', async () => {
    await call('run', await row('echo $((6*7))'));
    await becomes('echo $((6*7))', /^passed/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.isDirty, false);
    assert.equal(document.getText(), noteWith(name));
  });
});
