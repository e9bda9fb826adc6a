import * as vscode from 'vscode';
import type { Row } from '../core/rows/row';
import { PaintedTree } from './paintedTree';
import type { Node } from './rowTree';
import type { Services } from './services';

/** What a view shows that is fed by something else than the engine's store. */
export interface RowSource {
  /** The view came into sight: resolves when there is something to make rows from, and keeps that true from then on. Never rejects. */
  readonly start: () => Promise<void>;
  /** The view is hidden: nothing runs any more. */
  readonly stop: () => void;
  /** The rows of what is known now. */
  readonly rows: () => readonly Row[];
  /** VS Code asks for what is below a row: a person opened it. */
  readonly opened?: (row: Row) => void;
}

/** Rows of one view whose source tells when they have changed: call `repaint` then. */
export class SourceTree extends PaintedTree {
  private readonly grown = new vscode.EventEmitter<Node>();
  /** A row has got its first rows below it. */
  readonly onDidGrow = this.grown.event;

  constructor(private readonly source: RowSource) {
    super();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) {
      this.source.opened?.(node.row);
      return (node.children ??= this.nodes(node.row.children(), node, []));
    }
    await this.source.start();
    return (this.roots = this.nodes(this.source.rows(), undefined, this.roots ?? []));
  }

  protected override grew(node: Node): void {
    this.grown.fire(node);
  }

  protected override currentRows(): readonly Row[] {
    return this.source.rows();
  }
}

/** A view of the sidebar with its rows. */
export interface SourceView {
  readonly tree: SourceTree;
  readonly view: vscode.TreeView<Node>;
  dispose(): void;
}

/** Makes the view `id` of the manifest. Its source runs while the view is in sight. */
export function createSourceView(services: Services, id: string, source: RowSource): SourceView {
  const tree = new SourceTree(source);
  services.trees.set(id, tree);
  const view = vscode.window.createTreeView(id, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true });
  const parts = vscode.Disposable.from(
    view,
    tree,
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) source.stop();
      else void source.start().then(() => tree.repaint());
    }),
    tree.onDidGrow((node) => {
      if (view.visible) void view.reveal(node, { expand: true, select: false, focus: false });
    }),
    { dispose: () => source.stop() },
  );
  return { tree, view, dispose: () => void parts.dispose() };
}
