import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, sleeper, until } from './engine';

const made: string[] = [];

async function container(): Promise<{ readonly name: string; readonly id: string }> {
  const one = await sleeper('--init');
  made.push(one.id);
  return one;
}

const exec = (container: { readonly id: string; readonly name: string }, command: object): Thenable<unknown> =>
  vscode.commands.executeCommand('stevedore.exec.open', container, command);

const documentText = (): string =>
  vscode.window.activeTextEditor?.document.uri.scheme === 'stevedore-exec'
    ? vscode.window.activeTextEditor.document.getText()
    : '';

describe('a command in a container', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('rm', '-f', '-v', ...made.splice(0), 'none-of-these').catch(() => undefined);
  });

  it('has its line, exit code and output in a read-only document', async () => {
    const one = await container();
    await exec(one, { argv: ['sh', '-c', 'echo hello; echo oops >&2; exit 3'] });
    await until('the exit code is shown', () => /Exit code 3/.test(documentText()));
    const text = documentText();
    assert.ok(text.startsWith(`$ docker exec ${one.name} sh -c 'echo hello; echo oops >&2; exit 3'\n`), text);
    assert.match(text, /^hello$/m);
    assert.match(text, /^stderr │ oops$/m);
  });

  it('really runs in the container, as the user and in the directory that were asked for', async () => {
    const one = await container();
    await exec(one, { argv: ['touch', 'made-here'], user: '1000', workdir: '/tmp' });
    assert.equal(await docker('exec', one.id, 'stat', '-c', '%u', '/tmp/made-here'), '1000');
  });

  it('is followed no longer when that is asked for, and says so', async () => {
    const one = await container();
    const running = exec(one, { argv: ['sh', '-c', 'echo begun; sleep 1000'] });
    await until('it prints', () => /^begun$/m.test(documentText()));
    await vscode.commands.executeCommand('stevedore.exec.cancel');
    await running;
    await until('it is said', () => /Not followed any more/.test(documentText()));
  });

  it('says in the document that its container ended', async () => {
    const one = await container();
    const running = exec(one, { argv: ['sh', '-c', 'echo begun; sleep 1000'] });
    await until('it prints', () => /^begun$/m.test(documentText()));
    await docker('kill', one.id);
    await running;
    await until('it is said', () => /The container ended while the command ran/.test(documentText()));
  });

  it('opens a terminal at the first process', async () => {
    const one = await container();
    await vscode.commands.executeCommand('stevedore.attach.open', one);
    const terminal = await until('the terminal is there', () =>
      vscode.window.terminals.find((each) => each.name.includes(one.name)),
    );
    terminal.dispose();
    assert.equal(await docker('inspect', '-f', '{{.State.Status}}', one.id), 'running');
  });
});
