import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import { registerCommand } from '../../ui/command';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { type AskedContainer, containerOf } from '../../ui/containerOf';
import type { WhoRunsPanel } from './whoRuns';

/** Who runs a container: one panel for each that was asked about. */
export function register(services: Services): vscode.Disposable {
  const panels = new Map<string, WhoRunsPanel>();
  const closeAll = (): void => {
    for (const panel of panels.values()) panel.dispose();
  };
  const open = registerCommand(services, 'stevedore.whoRuns.open', async (node?: Node) => {
    const asked = node ? containerOf(node) : await picked(services);
    if (!asked) return;
    const key = JSON.stringify(asked.wanted);
    const known = panels.get(key);
    if (known) {
      known.show();
      return;
    }
    const { WhoRunsPanel } = await import('./whoRuns');
    const panel = new WhoRunsPanel(services, asked.wanted, asked.name);
    panels.set(key, panel);
    panel.onDidDispose(() => panels.delete(key));
  });
  // What an engine calls by an id may be something else to the next.
  const left = services.window.onDidChange(closeAll);
  return vscode.Disposable.from(open, left, { dispose: closeAll });
}

async function picked(services: Services): Promise<AskedContainer | undefined> {
  const { target } = await services.window.looking();
  const containers = await target.engine.listContainers({});
  const items = containers
    .filter(({ state }) => state === 'running' || state === 'paused')
    .map(({ id, name, image }) => ({ label: listText(name), description: listText(image), id, name }));
  if (items.length === 0) {
    void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));
    return undefined;
  }
  const item = await vscode.window.showQuickPick(items, { placeHolder: t('Which one?'), matchOnDescription: true });
  return item && { wanted: { is: 'engine', id: item.id }, name: item.name };
}
