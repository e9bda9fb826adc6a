import * as vscode from 'vscode';
import { shown } from '../../core/rows/row';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { shownNoteKey } from './names';
import type { Note } from './note';
import { CourseTree } from './tree';

const id = 'stevedore.course';

/** The Course view. It shows one note, the one that is in front. */
export class CourseView implements vscode.Disposable {
  private readonly tree = new CourseTree();
  private readonly view: vscode.TreeView<Node>;
  private readonly parts: vscode.Disposable;
  private shownNote: Note | undefined;

  /** `reveal` is called when a person selects a row: with the line of the note, and the key where the row is a command. */
  constructor(
    private readonly services: Services,
    reveal: (note: Note, line: number, key?: string) => void,
  ) {
    services.trees.set(id, this.tree);
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this.tree, showCollapseAll: true });
    this.parts = vscode.Disposable.from(
      this.tree,
      this.view,
      this.view.onDidChangeSelection(({ selection }) => {
        const subject = selection[0]?.row.subject;
        if (!this.shownNote || selection.length !== 1) return;
        if (subject?.kind === 'note-command') reveal(this.shownNote, subject.line, subject.key);
        if (subject?.kind === 'note-line') reveal(this.shownNote, subject.line);
      }),
    );
  }

  get note(): Note | undefined {
    return this.shownNote;
  }

  show(note: Note | undefined): void {
    if (note !== this.shownNote) void this.services.context.workspaceState.update(shownNoteKey, note?.id);
    this.shownNote = note;
    this.tree.show(note);
    this.view.description = note ? shown(note.course.title, 60) : '';
    void vscode.commands.executeCommand('setContext', 'stevedore.course.open', note !== undefined);
  }

  dispose(): void {
    this.parts.dispose();
  }
}
