import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, sleeper, until } from './engine';
import { click, rowOf } from './views';

const panels = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('stevedore.whoRuns'));

const reached = (): readonly string[] =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'stevedore-reach').map((one) => one.getText());

describe('who runs a container, and what Docker can reach', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is one panel for a container, opened from its row', async () => {
    const { id, name } = await sleeper();
    try {
      const row = await rowOf('containers', id);
      await click('whoRuns.open', row);
      await click('whoRuns.open', row);
      await until('the panel is there', () => panels().length === 1);
      assert.ok(panels()[0]?.label.includes(name));
    } finally {
      await docker('rm', '-f', id);
    }
  });

  it('names a container that holds the socket in a read-only document', async () => {
    const { id, name } = await sleeper('-v', '/run/docker.sock:/s');
    try {
      await vscode.commands.executeCommand('stevedore.reach.open');
      const text = await until('the document', () =>
        reached().find((one) => one.includes(`- ${name}: /run/docker.sock`)),
      );
      assert.match(text, /^# What Docker Can Reach\n/);
    } finally {
      await docker('rm', '-f', id);
    }
  });
});
