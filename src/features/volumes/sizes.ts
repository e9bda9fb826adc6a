import type * as vscode from 'vscode';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';

/**
 * Asks for the sizes of the volumes once the view is seen and its rows are there: the engine walks the volumes for it,
 * so nothing waits for the answer, and it is not asked again before somebody comes back to the view.
 */
export function readSizesWhenSeen(services: Services, view: vscode.TreeView<Node>): vscode.Disposable {
  const read = async (): Promise<void> => {
    if (!view.visible) return;
    const { store } = await services.window.looking();
    await store.whenLoaded('volumes');
    if (store.connection.is !== 'failed') await store.readVolumeSizes();
  };
  const quietly = (): void => {
    read().catch((error: unknown) => services.log.warn(`sizes of volumes: ${String(error)}`));
  };
  return view.onDidChangeVisibility(quietly);
}
