import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './engine';
import { listed } from './said';

const isEngine = ({ input }: vscode.Tab): boolean =>
  input instanceof vscode.TabInputWebview && input.viewType.includes('stevedore.engine');
const pages = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isEngine));

describe('the page of the engine', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is one for the window, and comes again after it was closed', async () => {
    await vscode.commands.executeCommand('stevedore.engine.show');
    await vscode.commands.executeCommand('stevedore.engine.show');
    await until('the page is there', () => pages().length === 1);
    await vscode.window.tabGroups.close(pages());
    await until('it is closed', () => pages().length === 0);
    await vscode.commands.executeCommand('stevedore.engine.show');
    await until('it comes again', () => pages().length === 1);
  });

  it('is offered where an engine is chosen', async () => {
    const items = await listed(() => vscode.commands.executeCommand('stevedore.engine.choose'));
    assert.ok(items.some(({ label }) => label === '$(info) Show Engine'));
  });
});
