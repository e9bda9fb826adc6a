import * as vscode from 'vscode';
import type { NoteCommand } from '../../core/course/model';
import { t, useBundle } from '../../core/l10n/l10n';
import { isCancelled, reportError } from '../../ui/report';
import type { Services } from '../../ui/services';
import { Authoring } from './authoring';
import { commandActions, noteActions } from './actions';
import { type CommandRef, isCommandRef, refOfRow } from './commandRef';
import { Courses } from './courses';
import { lensesOf } from './lenses';
import type { CourseCommand } from './names';
import type { Note } from './note';
import { Notes } from './notes';
import { Placeholders } from './placeholders';
import { ProgressKeeper } from './progressKeeper';
import type { PanelAction } from './protocol';
import { Runs } from './runs';
import { Sessions } from './sessions';
import { CourseTerminals } from './terminals';

/** What the extension's entry uses of this one, which is loaded when a note is first looked at. */
export type CourseFeature = Pick<CourseWindow, 'lenses' | 'call' | 'revive' | 'resume' | 'dispose'>;

/** Makes the courses of this window. `lensesChanged` is called when what stands above the lines of notes changes. */
export function createCourse(services: Services, lensesChanged: () => void): CourseFeature {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  return new CourseWindow(services, lensesChanged);
}

/** The courses of one window: what is known of notes, what shows them, and what runs. Hands each command on to where it is done. */
export class CourseWindow implements vscode.Disposable {
  readonly placeholders: Placeholders;
  readonly terminals: CourseTerminals;
  readonly runs: Runs;
  private readonly sessions: Sessions;
  private readonly notes: Notes;
  private readonly courses: Courses;
  private readonly progress: ProgressKeeper;
  private readonly parts: vscode.Disposable;

  constructor(
    private readonly services: Services,
    lensesChanged: () => void,
  ) {
    const memory = services.context.workspaceState;
    this.placeholders = new Placeholders(memory);
    this.progress = new ProgressKeeper(memory);
    this.terminals = new CourseTerminals(services);
    this.sessions = new Sessions(services, this.terminals);
    this.runs = new Runs(services, this.sessions, this.placeholders);
    this.notes = new Notes((note) => this.courses.has(note) || this.runs.isRunning(note));
    this.courses = new Courses(services, (action, ref) => void this.acted(action, ref));
    const authoring = new Authoring();
    const check = (note: Note): void => {
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === note.id);
      if (document) authoring.check(note, document);
    };
    this.parts = vscode.Disposable.from(
      authoring,
      this.notes,
      this.courses,
      this.runs,
      this.terminals,
      this.sessions,
      this.notes.onDidMake((note) => {
        this.progress.restore(note);
        check(note);
        note.onDidChange((change) => {
          if (change.is === 'status') void this.progress.keep(note, change.key);
          if (change.is === 'text') check(note);
          lensesChanged();
        });
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const note = editor && this.notes.get(editor.document.uri.toString());
        if (note && this.courses.has(note)) this.courses.follow(note);
      }),
    );
  }

  lenses(document: vscode.TextDocument): vscode.CodeLens[] {
    return lensesOf(this.notes.of(document));
  }

  /** Runs one of the commands of the manifest. */
  async call(name: CourseCommand, args: readonly unknown[]): Promise<void> {
    try {
      await this.dispatch(name, args[0]);
    } catch (error) {
      // Errors of this entry's own copy of the core are known only here.
      if (!isCancelled(error)) reportError(this.services.log, t('Course'), error);
    }
  }

  /** A panel that was open before the window was loaded again. */
  async revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const id = (state as { readonly note?: unknown } | undefined)?.note;
    const note = typeof id === 'string' && id !== '' ? await this.openAgain(id) : undefined;
    this.courses.revive(panel, note);
  }

  /** Shows the note that the view showed before the window was loaded again, unless there is another by now. */
  async resume(id: string): Promise<void> {
    const note = await this.openAgain(id);
    if (note && !this.courses.inFront) this.courses.follow(note);
  }

  explain(note: Note, command: NoteCommand): void {
    this.courses.explain(note, note.keyOf(command));
  }

  /** A command with the reader's own values in it; undefined when a person cancelled. */
  async filled(note: Note, command: NoteCommand): Promise<string | undefined> {
    const values = await this.placeholders.complete(note, [command]);
    return values && this.sessions.confirmable(note, command, values).sent;
  }

  async forget(note: Note): Promise<void> {
    note.clear();
    await this.progress.forget(note);
  }

  close(note: Note): void {
    this.runs.stop(note);
    this.sessions.close(note);
    this.courses.close(note);
  }

  dispose(): void {
    this.parts.dispose();
  }

  private async dispatch(name: CourseCommand, argument: unknown): Promise<void> {
    if (name === 'openNote') return this.open(argument);
    const ref = isCommandRef(argument) ? argument : refOfRow(argument);
    const note = (ref && this.notes.get(ref.note)) ?? this.inFront();
    if (!note) return void vscode.window.showInformationMessage(t('Open a Markdown note first.'));
    if (name === 'showPanel') {
      this.courses.show(note, ref).show(false);
      return;
    }
    const noteAction = noteActions[name];
    if (noteAction) {
      await noteAction(this, note);
      return;
    }
    const command = ref ? note.command(ref.key) : note.commandAt(cursorLine());
    if (!command) return void vscode.window.showInformationMessage(t('The note no longer shows this command.'));
    if (name === 'run' || name === 'runToHere') this.courses.show(note, { key: note.keyOf(command) });
    await commandActions[name]?.(this, note, command);
  }

  /** The note of the editor in front, else the one that the view shows. */
  private inFront(): Note | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === 'markdown' ? this.notes.of(document) : this.courses.inFront;
  }

  private async open(argument: unknown): Promise<void> {
    const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return void vscode.window.showInformationMessage(t('Open a Markdown note first.'));
    const document = await vscode.workspace.openTextDocument(uri);
    const isVisible = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    if (!isVisible) await vscode.window.showTextDocument(document, { preview: false });
    this.courses.show(this.notes.of(document)).show(true);
    await vscode.commands.executeCommand('stevedore.course.focus', { preserveFocus: true });
  }

  /** A note of before; undefined when its file is gone. */
  private async openAgain(id: string): Promise<Note | undefined> {
    try {
      return await this.notes.open(vscode.Uri.parse(id, true));
    } catch (error) {
      this.services.log.error(id, error);
      return undefined;
    }
  }

  /** A button of the panel was pressed. */
  private acted(action: PanelAction, ref: CommandRef): Promise<void> {
    return this.call(action === 'terminal' ? 'putIntoTerminal' : action, [ref]);
  }
}

const cursorLine = (): number => (vscode.window.activeTextEditor?.selection.active.line ?? 0) + 1;
