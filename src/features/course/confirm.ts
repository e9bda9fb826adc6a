import * as vscode from 'vscode';
import type { NoteCommand } from '../../core/course/model';
import type { Confirmable } from '../../core/course/run/confirm';
import { keptFromRunAll } from '../../core/course/run/dangers';
import { t } from '../../core/l10n/l10n';
import { breadcrumb } from '../../core/rows/courseState';
import { shownText } from './shownText';

/** A command that is to run: what exactly goes to the shell, and what that would do. */
export interface Filled {
  readonly command: NoteCommand;
  readonly key: string;
  readonly what: Confirmable;
}

/** Lines of a question that are still read. */
const mostLines = 30;

/**
 * Asks where a command may destroy or change the machine, naming what it will do. What needs no question is agreed,
 * unless it is asked `always`: what runs is not the line that a person pressed Run on.
 */
export async function confirmOne(filled: Filled, ask: 'dangers' | 'always' = 'dangers'): Promise<boolean> {
  const { dangers, sent } = filled.what;
  if (dangers.length === 0 && ask === 'dangers') return true;
  const button = t('Run');
  const detail = [
    ...dangers.map((one) => `• ${one.what}`),
    ...(dangers.length > 0 ? [''] : []),
    `${breadcrumb(filled.command.context)} $`,
    ...cutLines(shownText(sent).split('\n')),
  ].join('\n');
  return (await vscode.window.showWarningMessage(t('Run this command?'), { modal: true, detail }, button)) === button;
}

/** Lists what will run, in its order, and asks once. Gives what is to run; what never runs in a list is left out and named. */
export async function confirmList(all: readonly Filled[]): Promise<readonly Filled[] | undefined> {
  const run = all.filter(({ what }) => !keptFromRunAll(what.dangers));
  const left = all.filter(({ what }) => keptFromRunAll(what.dangers));
  const lines = [
    ...run.map(line),
    ...(left.length === 0 ? [] : ['', t('Left out, to be run one by one:')]),
    ...left.map(line),
  ];
  if (run.length === 0) {
    const detail = cutLines(lines).join('\n');
    await vscode.window.showWarningMessage(t('None of these can run in a list.'), { modal: true, detail });
    return undefined;
  }
  const button = t('Run All');
  const options = { modal: true, detail: cutLines(lines).join('\n') };
  const answer = await vscode.window.showWarningMessage(t('Run these {0} commands?', run.length), options, button);
  return answer === button ? run : undefined;
}

function line({ command, what: { sent, dangers } }: Filled): string {
  const [first = '', ...more] = shownText(sent).split('\n');
  const text = `${breadcrumb(command.context)} $ ${first}${more.length > 0 ? ` … (${t('{0} lines', more.length + 1)})` : ''}`;
  return dangers.length === 0 ? text : `${text}\n    ⚠ ${dangers.map((one) => one.what).join(' ')}`;
}

function cutLines(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), t('… and {0} more lines', lines.length - mostLines)];
}
