import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './engine';
import { heard } from './said';

describe('the demonstration of who lives on', function () {
  this.timeout(120_000);

  const documentText = async (): Promise<string> => {
    const uri = vscode.Uri.from({ scheme: 'stevedore-demonstration', path: '/Who lives on.md' });
    return (await vscode.workspace.openTextDocument(uri)).getText();
  };

  it('asks first, and does nothing without a yes', async () => {
    const said = await heard(() => vscode.commands.executeCommand('stevedore.demonstration.run'));
    const [question] = said;
    assert.equal(said.length, 1);
    assert.equal(question?.modal, true);
    assert.match(question.detail, /Your own engine and its containers are not touched/);
    assert.equal(await documentText(), '');
  });

  it('ends daemons in a lab, shows who lived, and with what nothing is left', async () => {
    const said = await heard(() => vscode.commands.executeCommand('stevedore.demonstration.run'), {
      button: 'Make the Lab',
    });
    assert.deepEqual(
      said.filter(({ kind }) => kind === 'error'),
      [],
    );
    const text = await until('the last words', async () => {
      const now = await documentText();
      return now.includes('What is left') ? now : undefined;
    });
    assert.match(text, /\| dockerd is started again \| ✘ \*\*ended\*\* \| ✔ lives on \| ✔ lives on \|/);
    assert.match(text, /\| The shim of docker’s container is killed \| ✘ \*\*ended\*\* \| ✔ lives on \| ✔ lives on \|/);
    assert.doesNotMatch(text, /foretold|did not come to its end/);
    assert.match(text, /0 links, 0 mounts, 0 processes, 0 cgroup directories, 0 files/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
