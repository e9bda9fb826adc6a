import * as vscode from 'vscode';
import { LiveTree, type LiveTreeSource, type Node } from './liveTree';
import type { Services } from './services';

/** A view of the sidebar with its live rows. */
export interface LiveView {
  readonly tree: LiveTree;
  readonly view: vscode.TreeView<Node>;
  dispose(): void;
}

/** Makes the view `id` of the manifest, fed by `source` from whatever engine the window looks at. */
export function createLiveView(services: Services, id: string, source: LiveTreeSource): LiveView {
  const tree = new LiveTree(source, async () => (await services.window.looking()).store);
  services.trees.set(id, tree);
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true });
  const parts = vscode.Disposable.from(
    view,
    tree,
    view.onDidChangeVisibility((event) => tree.setVisible(event.visible)),
    services.window.onDidChange(() => tree.reset()),
  );
  return { tree, view, dispose: () => void parts.dispose() };
}
