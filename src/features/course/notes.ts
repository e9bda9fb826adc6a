import * as vscode from 'vscode';
import { Note } from './note';

/** Milliseconds from the last edit to the note read again, so that typing is never held up. */
const beat = 250;

/** The notes that somebody has looked at, each read once and again when it is edited. */
export class Notes implements vscode.Disposable {
  private readonly notes = new Map<string, Note>();
  private readonly made = new vscode.EventEmitter<Note>();
  /** A note was read for the first time. */
  readonly onDidMake = this.made.event;
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly parts: vscode.Disposable;

  constructor(private readonly isKept: (note: Note) => boolean) {
    this.parts = vscode.Disposable.from(
      this.made,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.edited(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
    );
  }

  /** The note with this address, when it was looked at. */
  get(id: string): Note | undefined {
    return this.notes.get(id);
  }

  /** The note in a document, as it is now. */
  of(document: vscode.TextDocument): Note {
    const id = document.uri.toString();
    const known = this.notes.get(id);
    const note = known ?? new Note(document.uri);
    note.update(document.getText());
    if (!known) {
      this.notes.set(id, note);
      this.made.fire(note);
    }
    return note;
  }

  /** The note in a file. Rejects when it cannot be read as text. */
  async open(uri: vscode.Uri): Promise<Note> {
    return this.of(await vscode.workspace.openTextDocument(uri));
  }

  dispose(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.parts.dispose();
    this.notes.forEach((note) => note.dispose());
  }

  private edited(document: vscode.TextDocument): void {
    const id = document.uri.toString();
    const note = this.notes.get(id);
    if (!note) return;
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => note.update(document.getText()), beat),
    );
  }

  private closed(document: vscode.TextDocument): void {
    const id = document.uri.toString();
    const note = this.notes.get(id);
    if (!note || this.isKept(note)) return;
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.notes.delete(id);
    note.dispose();
  }
}
