import type * as vscode from 'vscode';
import type { Kind } from '../core/engine/records';
import type { Row } from '../core/rows/row';
import type { Store, Subscription } from '../core/store/store';
import { PaintedTree } from './paintedTree';
import type { Node } from './rowTree';
import { toTooltip } from './treeItem';

export type { Node } from './rowTree';

/** What a live view shows and where it comes from. */
export interface LiveTreeSource {
  /** The kinds that its rows are made from; all are read before the first row is shown. */
  readonly kinds: readonly Kind[];
  readonly rows: (store: Store) => readonly Row[];
  /** VS Code asks for what is below a row: a person opened it. */
  readonly opened?: (row: Row) => void;
  /** What else a tooltip says: read when somebody hovers. What goes wrong with it is not worth a word. */
  readonly details?: (row: Row) => Promise<ReturnType<Row['tooltip']>>;
}

/** Rows of one view, kept true: of what changes only the nodes that look different are painted again. */
export class LiveTree extends PaintedTree {
  private store: Store | undefined;
  private subscriptions: Subscription[] = [];
  private watches: Subscription[] = [];
  private visible = false;
  private wasAsked: () => void = () => undefined;
  /** Resolves when VS Code has asked for rows, and the engine is being asked for what is in them. */
  readonly asked = new Promise<void>((resolve) => (this.wasAsked = resolve));

  constructor(
    private readonly source: LiveTreeSource,
    private readonly currentStore: () => Promise<Store>,
  ) {
    super();
  }

  /** The view came into sight or left it. Nothing is read and nothing runs while it is hidden. */
  setVisible(visible: boolean): void {
    this.visible = visible;
    if (!visible) this.unwatch();
    else if (this.store) this.watch(this.store);
  }

  /** Another engine is looked at: forget everything and begin anew. */
  reset(): void {
    this.unwatch();
    this.subscriptions.forEach((one) => one.dispose());
    this.subscriptions = [];
    this.store = undefined;
    this.roots = undefined;
    this.changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) {
      this.source.opened?.(node.row);
      return (node.children ??= this.nodes(node.row.children(), node, []));
    }
    // VS Code asks for the rows of visible views only, and may do so before it says that the view is visible.
    this.visible = true;
    const store = await this.attached();
    this.wasAsked();
    if (!store) return [];
    await Promise.all(this.source.kinds.map((kind) => store.whenLoaded(kind)));
    if (store !== this.store) return [];
    return (this.roots = this.nodes(this.rows(store), undefined, this.roots ?? []));
  }

  override async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    item.tooltip = toTooltip(node.row, await this.source.details?.(node.row).catch(() => []));
    return item;
  }

  override dispose(): void {
    this.unwatch();
    this.subscriptions.forEach((one) => one.dispose());
    super.dispose();
  }

  protected override currentRows(): readonly Row[] | undefined {
    return this.store && this.rows(this.store);
  }

  /** The store to show; undefined when there is none: the welcome texts then say why. */
  private async attached(): Promise<Store | undefined> {
    const store = await this.currentStore().catch(() => undefined);
    if (!store || this.store === store) return store;
    this.store = store;
    this.subscriptions = [
      store.onDidChange((change) => {
        if (this.source.kinds.includes(change.kind)) this.repaint();
      }),
      store.onDidChangeConnection(() => this.repaint()),
    ];
    if (this.visible) this.watch(store);
    return store;
  }

  private watch(store: Store): void {
    if (this.watches.length === 0) this.watches = this.source.kinds.map((kind) => store.watch(kind));
  }

  private unwatch(): void {
    this.watches.forEach((one) => one.dispose());
    this.watches = [];
  }

  /** Rows are shown only while the connection stands: what an engine held before it went away is not what it holds now. */
  private rows(store: Store): readonly Row[] {
    return store.connection.is === 'failed' ? [] : this.source.rows(store);
  }
}
