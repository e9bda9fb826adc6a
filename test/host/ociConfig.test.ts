import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { sound, textWith } from '../unit/oci/ruleTest';
import { until } from './engine';
import { ociServers } from './ociServerProcess';
import { heard } from './said';

const relative = JSON.stringify({ ...(sound['process'] as object), cwd: 'work' }, undefined, 2);

type Code = vscode.Diagnostic['code'];
const codeOf = (code: Code): string => String(typeof code === 'object' ? code.value : code);

describe('a config.json of a bundle in the editor', function () {
  this.timeout(60_000);
  let folder: string;
  let uri: vscode.Uri;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-oci-'));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(folder, { recursive: true });
  });

  const open = async (text: string): Promise<vscode.TextDocument> => {
    // A new name each time: VS Code keeps a document for a while after its editor was closed.
    uri = vscode.Uri.file(join(mkdtempSync(join(folder, 'b-')), 'config.json'));
    writeFileSync(uri.fsPath, text);
    await vscode.commands.executeCommand('vscode.open', uri);
    return until('it is open', () => vscode.workspace.textDocuments.find((one) => one.uri.fsPath === uri.fsPath));
  };
  const ours = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'stevedore');
  const codes = () => ours().map(({ code }) => codeOf(code));
  const says = (code: string) => until(`${code} is said`, () => codes().includes(code));
  const saysNot = (code: string) => until(`${code} is not said`, () => !codes().includes(code));
  const actions = async (range: vscode.Range, kind?: string) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 50);
  const whole = new vscode.Range(0, 0, 10_000, 0);

  it('has what is wrong underlined, with what runtimes do about it and a page about the rule', async () => {
    const document = await open(textWith({ process: relative }));
    await says('process-cwd-relative');
    const found = ours().find(({ code }) => codeOf(code) === 'process-cwd-relative');
    assert.equal(document.getText(found?.range), '"work"');
    assert.match(found?.message ?? '', /runc 1\.1\.5 \(cgroup v1\) refuses it/);
    const { code } = found ?? {};
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# process-cwd-relative/);
  });

  it('has nothing underlined twice where VS Code’s JSON support says it already', async () => {
    for (const text of [
      textWith({ hostname: '"a",\n  // here\n  "hostname": "b"' }),
      `${textWith({})}\n{}`,
      textWith({}).replace(/\}\s*$/, ',}\n'),
      textWith({}).slice(0, -3),
      textWith({ hostname: "'a'" }),
      textWith({ hostname: '01' }),
    ]) {
      const document = await open(text);
      await until('VS Code says something', () =>
        vscode.languages.getDiagnostics(uri).some(({ source }) => source !== 'stevedore'),
      );
      await until('we say something', () => ours().length > 0);
      const theirs = vscode.languages.getDiagnostics(uri).filter(({ source }) => source !== 'stevedore');
      const twice = ours().filter(({ range }) => theirs.some((other) => other.range.isEqual(range)));
      assert.deepEqual(
        twice.map(({ message }) => message),
        [],
        document.getText(),
      );
      assert.deepEqual(
        codes().filter((code) => code.startsWith('text-')),
        [],
        document.getText(),
      );
    }
  });

  it('is left alone when it is other people’s, and taken up when it becomes one', async () => {
    const document = await open(
      '{"name": "app", "root": {"path": 5}, "ociVersion": "1.0.2"}'.replace('ociVersion', 'version'),
    );
    const edit = new vscode.WorkspaceEdit();
    assert.deepEqual(await actions(whole, vscode.CodeActionKind.QuickFix.value), []);
    assert.deepEqual(ours(), []);
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), textWith({ process: relative }));
    await vscode.workspace.applyEdit(edit);
    await says('process-cwd-relative');
    const back = new vscode.WorkspaceEdit();
    back.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), '{"name": "app"}');
    await vscode.workspace.applyEdit(back);
    await until('nothing is said', () => ours().length === 0);
  });

  it('is mended by a quick fix, and all mechanical problems at once', async () => {
    const twoWrong =
      '{"namespaces": [{"type": "mount"}, {"type": "mount"}, {"type": "pid"}, {"type": "uts"}, {"type": "ipc"}, {"type": "network"}]}';
    const document = await open(textWith({ process: relative, linux: twoWrong }));
    await says('process-cwd-relative');
    const found = ours().find(({ code }) => codeOf(code) === 'process-cwd-relative');
    const [fix] = await actions(found!.range, vscode.CodeActionKind.QuickFix.value);
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /"cwd": "\/work"/);
    await saysNot('process-cwd-relative');
    await says('namespace-duplicate');
    await vscode.commands.executeCommand('stevedore.ociConfig.fixAll', uri.toString());
    await saysNot('namespace-duplicate');
    assert.match(readFileSync(uri.fsPath, 'utf8'), /"cwd": "work"/, 'written without being asked');
    assert.deepEqual(
      (await heard(() => vscode.commands.executeCommand('stevedore.ociConfig.fixAll', uri.toString()))).map(
        ({ text }) => text,
      ),
      ['There is nothing to fix that has only one way.'],
    );
  });

  it('is laid beside the defaults that are chosen', async () => {
    const document = await open(textWith({}));
    const compare = () => vscode.commands.executeCommand('stevedore.ociConfig.compare', uri.toString());
    assert.deepEqual(await heard(compare, { picks: ['Docker'] }), []);
    const input = await until('the two are side by side', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
    });
    assert.equal(input.modified.toString(), document.uri.toString());
    const defaults = await vscode.workspace.openTextDocument(input.original);
    assert.match(defaults.getText(), /"defaultAction": "SCMP_ACT_ERRNO"/);
  });

  it('follows the disk while it is open, outside of the workspace too', async () => {
    await open(textWith({}));
    await says('root-not-found');
    mkdirSync(join(dirname(uri.fsPath), 'rootfs', 'bin'), { recursive: true });
    await saysNot('root-not-found');
    await says('process-program-absent');
    writeFileSync(join(dirname(uri.fsPath), 'rootfs', 'bin', 'sh'), '#!/bin/x\n');
    chmodSync(join(dirname(uri.fsPath), 'rootfs', 'bin', 'sh'), 0o755);
    await saysNot('process-program-absent');
    rmSync(join(dirname(uri.fsPath), 'rootfs'), { recursive: true });
    await says('root-not-found');
  });

  it('is not written through a symbolic link that it was swapped for, and that is said', async () => {
    await open(textWith({ process: relative }));
    await says('process-cwd-relative');
    const theirs = join(folder, 'theirs.json');
    writeFileSync(theirs, '{"theirs": true}');
    utimesSync(theirs, 1, 1);
    rmSync(uri.fsPath);
    symlinkSync(theirs, uri.fsPath);
    const said = await heard(() => vscode.commands.executeCommand('stevedore.ociConfig.fixAll', uri.toString()));
    assert.match(said[0]?.text ?? '', /config\.json leads to another file than when it was opened/);
    assert.equal(readFileSync(theirs, 'utf8'), '{"theirs": true}');
  });

  it('is checked again after a crash of the server, which is said only when it keeps dying, and then can be undone', async () => {
    await open(textWith({ process: relative }));
    await says('process-cwd-relative');
    const crash = async (): Promise<void> => {
      await until('there is a server', () => ociServers().length === 1);
      for (const pid of ociServers()) process.kill(pid, 'SIGKILL');
    };
    const said = await heard(async (soFar) => {
      for (let times = 1; times <= 3; times++) {
        const [before] = ociServers();
        await crash();
        await until('there is another server', () => ociServers().some((pid) => pid !== before));
        await says('process-cwd-relative');
        assert.deepEqual(soFar, [], `after ${times}`);
      }
      await crash();
      await until('it is said', () => soFar.length > 0);
      await until('all is gone', () => ociServers().length === 0 && ours().length === 0);
      await vscode.commands.executeCommand('stevedore.ociConfig.restartServer');
      await says('process-cwd-relative');
    });
    assert.deepEqual(
      said.map(({ text, buttons }) => [text, buttons]),
      [['The OCI language server has ended several times in a row and stays down.', ['Restart']]],
    );
  });

  it('has a server only while there is something for it', async () => {
    await open(textWith({}));
    await until('there is a server', () => ociServers().length === 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await delay(28_000);
    await until('it has ended', () => ociServers().length === 0);
    await open('{"name": "app"}');
    await delay(1000);
    assert.deepEqual(ociServers(), []);
  });
});
