import type * as vscode from 'vscode';
import { courseRows } from '../../core/rows/course';
import { looksSame, type Row } from '../../core/rows/row';
import { type Node, RowTree } from '../../ui/rowTree';
import type { Note } from './note';

/** The rows of the Course view: those of the note that is in front. Only rows that look different are painted again. */
export class CourseTree extends RowTree implements vscode.Disposable {
  private note: Note | undefined;
  /** Undefined until VS Code has asked: a word of change before that would take away what it is about to ask for. */
  private roots: Node[] | undefined;
  private subscription: vscode.Disposable | undefined;
  private syncing: NodeJS.Immediate | undefined;

  /** Shows another note, or none. */
  show(note: Note | undefined): void {
    if (note === this.note) return;
    this.subscription?.dispose();
    this.note = note;
    this.subscription = note?.onDidChange(() => this.sync());
    this.relist();
  }

  getChildren(node?: Node): Node[] {
    if (node) return (node.children ??= toNodes(node.row.children(), node));
    return (this.roots ??= toNodes(this.rows(), undefined));
  }

  dispose(): void {
    if (this.syncing) clearImmediate(this.syncing);
    this.subscription?.dispose();
    this.changed.dispose();
  }

  private rows(): readonly Row[] {
    const { note } = this;
    if (!note) return [];
    return courseRows(note.course, {
      note: note.id,
      keyOf: (command) => note.keyOf(command),
      stateOf: (command) => note.status(note.keyOf(command)).state,
    });
  }

  /** Changes of one turn of the event loop are painted together. */
  private sync(): void {
    this.syncing ??= setImmediate(() => {
      this.syncing = undefined;
      if (this.roots && !this.update(this.roots, this.rows())) this.relist();
    });
  }

  private relist(): void {
    if (!this.roots) return;
    this.roots = undefined;
    this.changed.fire(undefined);
  }

  /** Repaints what differs. False when rows came or went, so that the list itself has to be shown anew. */
  private update(nodes: readonly Node[], rows: readonly Row[]): boolean {
    if (nodes.length !== rows.length || nodes.some((node, index) => node.id !== rows[index]?.id)) return false;
    return nodes.every((node, index) => {
      const row = rows[index] ?? node.row;
      const same = looksSame(node.row, row);
      node.row = row;
      if (!same) this.changed.fire(node);
      return !node.children || this.update(node.children, row.children());
    });
  }
}

function toNodes(rows: readonly Row[], parent: Node | undefined): Node[] {
  return rows.map((row) => ({ id: row.id, row, parent }));
}
