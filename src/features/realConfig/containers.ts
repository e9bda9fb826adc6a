import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import type { AskedContainer } from '../../ui/containerOf';
import type { Services } from '../../ui/services';

/** A container that runs in the engine. */
export interface Running extends AskedContainer {
  readonly wanted: Extract<AskedContainer['wanted'], { readonly is: 'engine' }>;
  readonly image: string;
}

/** What runs or is paused in the engine of the window. */
export async function running(services: Services): Promise<readonly Running[]> {
  const { target } = await services.window.looking();
  const containers = await target.engine.listContainers({});
  return containers
    .filter(({ state }) => state === 'running' || state === 'paused')
    .map(({ id, name, image }) => ({ wanted: { is: 'engine', id }, name, image }));
}

export async function pickContainer(containers: readonly Running[]): Promise<Running | undefined> {
  if (containers.length === 0) {
    void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));
    return undefined;
  }
  const items = containers.map((container) => ({ ...itemOf(container), container }));
  const options = { placeHolder: t('Which one?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.container;
}

/** A container in a list. */
export function itemOf({ name, image }: Running): vscode.QuickPickItem {
  return { label: listText(name), description: listText(image) };
}
