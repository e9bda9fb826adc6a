import type * as vscode from 'vscode';
import { looksSame, type Row } from '../core/rows/row';
import { type Node, RowTree } from './rowTree';

/** A tree that keeps the nodes that VS Code was given, and of what changes paints only those again that look different. */
export abstract class PaintedTree extends RowTree implements vscode.Disposable {
  /** Undefined until VS Code has asked for them. */
  protected roots: Node[] | undefined;
  private syncing: NodeJS.Immediate | undefined;

  /** What is to be shown now; undefined while there is nothing to compare with. */
  protected abstract currentRows(): readonly Row[] | undefined;

  /** A row that had nothing below it has something now that is to be seen: VS Code leaves such a row closed, and so do most trees. */
  protected grew?(node: Node): void;

  /** Makes all rows again, in their sorted order: after a setting changed, or when a person asks. */
  relist(): void {
    this.roots = undefined;
    this.changed.fire(undefined);
  }

  /** Compares all rows anew and paints what differs. Changes of one turn of the event loop are painted together. */
  repaint(): void {
    this.syncing ??= setImmediate(() => {
      this.syncing = undefined;
      const rows = this.roots && this.currentRows();
      if (!this.roots || !rows) return;
      if (!this.update(this.roots, rows)) this.changed.fire(undefined);
    });
  }

  dispose(): void {
    if (this.syncing) clearImmediate(this.syncing);
    this.changed.dispose();
  }

  /** The nodes of some rows: those that VS Code knows already stay the same objects. */
  protected nodes(rows: readonly Row[], parent: Node | undefined, old: readonly Node[]): Node[] {
    const known = new Map(old.map((node) => [node.id, node]));
    return rows.map((row) => {
      const node = known.get(row.id);
      if (!node) return { id: row.id, row, parent };
      node.row = row;
      if (node.children) node.children = this.nodes(row.children(), node, node.children);
      return node;
    });
  }

  /** Repaints what differs. False when rows came or went, so that the list itself has to be shown anew. */
  private update(nodes: readonly Node[], rows: readonly Row[]): boolean {
    const byId = new Map(rows.map((row) => [row.id, row]));
    if (byId.size !== nodes.length || nodes.some((node) => !byId.has(node.id))) return false;
    for (const node of nodes) {
      const row = byId.get(node.id);
      if (row) this.updateNode(node, row);
    }
    return true;
  }

  private updateNode(node: Node, row: Row): void {
    const same = looksSame(node.row, row);
    const grew = node.row.expansion === 'none' && row.expansion === 'expanded';
    node.row = row;
    const childrenKept = !node.children || this.update(node.children, row.children());
    if (!childrenKept) node.children = this.nodes(row.children(), node, node.children ?? []);
    if (!same || !childrenKept) this.changed.fire(node);
    if (grew) this.grew?.(node);
  }
}
