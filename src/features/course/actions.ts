import * as vscode from 'vscode';
import type { NoteCommand } from '../../core/course/model';
import { t } from '../../core/l10n/l10n';
import { copy } from '../../ui/announce';
import { mayChange } from '../../ui/trust';
import type { CourseWindow } from './course';
import type { CourseCommand } from './names';
import type { Note } from './note';

/** What the commands do, once it is known which note and which command they are about. */
type NoteAction = (course: CourseWindow, note: Note) => unknown;
type CommandAction = (course: CourseWindow, note: Note, command: NoteCommand) => unknown;

export const noteActions: Readonly<Partial<Record<CourseCommand, NoteAction>>> = {
  runAll: (course, note) => course.runs.list(note, note.commands),
  stop: (course, note) => course.runs.stop(note),
  placeholders: (course, note) => course.placeholders.change(note),
  clearProgress: (course, note) => clearProgress(course, note),
  close: (course, note) => course.close(note),
};

export const commandActions: Readonly<Partial<Record<CourseCommand, CommandAction>>> = {
  run: (course, note, command) => course.runs.one(note, command),
  runToHere: (course, note, command) => {
    const upTo = note.commands.slice(0, note.commands.indexOf(command) + 1);
    const open = upTo.filter((one) => one === command || !isDone(note, one));
    return course.runs.list(note, open);
  },
  copy: (_, __, command) => copy(command.text),
  explain: (course, note, command) => course.explain(note, command),
  putIntoTerminal: (course, note, command) => putIntoTerminal(course, note, command),
};

function isDone(note: Note, command: NoteCommand): boolean {
  const { state } = note.status(note.keyOf(command));
  return state === 'passed' || state === 'detached' || state === 'differs';
}

async function putIntoTerminal(course: CourseWindow, note: Note, command: NoteCommand): Promise<void> {
  if (!mayChange()) return;
  const text = await course.filled(note, command);
  if (text === undefined) return;
  if (await course.terminals.type(note, command, text)) return;
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(
    t('Copied, not typed: in a terminal it would run at once, or it belongs into a shell that is not open here.'),
  );
}

async function clearProgress(course: CourseWindow, note: Note): Promise<void> {
  const button = t('Clear');
  const detail = t('Every command is to do again. The note, the machine and the values you gave stay as they are.');
  const question = t('Clear the progress of this note?');
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, button);
  if (answer === button) await course.forget(note);
}
