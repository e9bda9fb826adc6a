import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, until } from './engine';
import { listed } from './said';
import { hideViews } from './views';

const isEngine = ({ input }: vscode.Tab): boolean =>
  input instanceof vscode.TabInputWebview && input.viewType.includes('stevedore.engine');
const pages = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isEngine));

describe('the page of the engine', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is one for the window, and listens only while it is there', async () => {
    await hideViews();
    const listeners = (): Promise<string> => docker('info', '-f', '{{.NEventsListener}}');
    await vscode.commands.executeCommand('stevedore.engine.show');
    await vscode.commands.executeCommand('stevedore.engine.show');
    await until('the page is there', () => pages().length === 1);
    await until('it listens', async () => (await listeners()) === '1');
    await vscode.window.tabGroups.close(pages());
    await until('nobody listens', async () => (await listeners()) === '0');
    await vscode.commands.executeCommand('stevedore.engine.show');
    await until('it comes again', () => pages().length === 1);
  });

  it('is offered where an engine is chosen', async () => {
    const items = await listed(() => vscode.commands.executeCommand('stevedore.engine.choose'));
    assert.ok(items.some(({ label }) => label === '$(info) Show Engine'));
  });
});
