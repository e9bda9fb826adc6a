import * as vscode from 'vscode';
import type { NoteCommand } from '../../core/course/model';
import { t } from '../../core/l10n/l10n';
import { commandIcon, commandStateWord } from '../../core/rows/courseState';
import { listText } from '../../core/text/message';
import type { CommandRef } from './commandRef';
import type { Note } from './note';
import { runsWhere } from './shownCommand';

/** What can be done with a command, on its own line of the note; after a run, first what became of it. */
export function lensesOf(note: Note): vscode.CodeLens[] {
  return note.commands.flatMap((command) => lensesOfCommand(note, command));
}

function lensesOfCommand(note: Note, command: NoteCommand): vscode.CodeLens[] {
  const key = note.keyOf(command);
  const ref: CommandRef = { note: note.id, key };
  const range = new vscode.Range(command.line - 1, 0, command.line - 1, 0);
  const lens = (title: string, name: string): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command: `stevedore.course.${name}`, arguments: [ref] });
  const look = [lens(t('Copy'), 'copy'), lens(t('Explain'), 'explain')];
  const runs = runsWhere(command);
  if (runs === 'nowhere') return look;
  const { state } = note.status(key);
  if (state === 'running') return [lens(stateTitle(note, command), 'showPanel'), lens(t('Stop'), 'stop'), ...look];
  const said = state === 'todo' ? [] : [lens(stateTitle(note, command), 'showPanel')];
  if (runs === 'terminal') return [...said, lens(t('Put into Terminal'), 'putIntoTerminal'), ...look];
  return [...said, lens(t('Run'), 'run'), lens(t('Run to Here'), 'runToHere'), ...look];
}

/** Longest reason that is shown on a line. */
const longest = 60;

/** The state with its shape and, where the output differs, the first reason: "differs: …". */
function stateTitle(note: Note, command: NoteCommand): string {
  const { state, differences } = note.status(note.keyOf(command));
  const word = commandStateWord(state);
  const [first] = differences;
  const why = first && state !== 'passed' ? t('{0}: {1}', word, cut(listText(first.why))) : word;
  return `$(${commandIcon(state, command.kind).shape})\u00a0${why}`;
}

const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
