import { t } from '../../core/l10n/l10n';
import { commandsOf, type Course, type NoteCommand, type NoteStep } from '../../core/course/model';
import { dangersOf, keptFromRunAll } from '../../core/course/run/dangers';
import { hasUnseen, visible } from '../../core/text/visible';
import { goOnInBash, heldForBash, isBashOnly } from './bashOnly';
import { breadcrumb } from './breadcrumb';

/**
 * A course as a script that is meant to be read. Only what runs on this host, needs nobody and changes neither groups nor
 * packages stands there as a command, byte for byte; all else is a comment that says why. Any POSIX shell can read it; what
 * only bash understands is run by bash.
 */
export function asScript(course: Course): string {
  const chapters = course.chapters.flatMap((chapter) => [
    '',
    comment(`==== ${visible(chapter.title)}`),
    ...chapter.steps.flatMap((step) => stepLines(step, chapter.title)),
  ]);
  const head = ['#!/usr/bin/env bash', comment(visible(course.title)), comment(t('Made from notes. Read it first.'))];
  const needsBash = commandsOf(course).some((one) => isBashOnly(one.text) && whyComment(one) === undefined);
  return [...head, ...(needsBash ? [goOnInBash] : []), ...chapters, ''].join('\n');
}

function stepLines(step: NoteStep, chapterTitle: string): readonly string[] {
  const said = step.narration.map((one) => ({ line: one.line, lines: [comment(visible(one.text))] }));
  const commands = step.commands.map((one) => ({ line: one.line, lines: commandLines(one) }));
  const title = step.title === '' || step.title === chapterTitle ? [] : ['', comment(`-- ${visible(step.title)}`)];
  return [...title, ...[...said, ...commands].sort((a, b) => a.line - b.line).flatMap((one) => one.lines)];
}

function commandLines(command: NoteCommand): readonly string[] {
  const where = t('line {0}, {1}', command.line, breadcrumb(command.context));
  const why = whyComment(command);
  const failing = command.expected.exit === 'fail' ? [comment(t('meant to fail'))] : [];
  if (why === undefined)
    return [comment(where), ...failing, isBashOnly(command.text) ? heldForBash(command.text) : command.text];
  return [
    comment(`${where}: ${why}`),
    ...failing,
    ...command.text.split('\n').map((line) => comment(`$ ${visible(line)}`)),
  ];
}

/** Why a command is not one of the script; undefined where it is. */
function whyComment(command: NoteCommand): string | undefined {
  const lines = command.text.split('\n');
  if (command.kind === 'reference') return t('reference card');
  if (command.kind === 'login') return t('asks for a name or password');
  if (command.kind === 'interactive') return t('opens a shell or a program to work in');
  if (command.dialect !== 'sh') return t('not for this shell');
  if (command.context.some((one) => one.kind !== 'host')) return t('runs elsewhere');
  if (command.placeholders.length > 0) return t('has a placeholder to fill in');
  // A tab is no danger in a script, and commands of many lines have them.
  if (lines.some((line) => hasUnseen(line.replaceAll('\t', '')))) return t('has characters that are not seen');
  const dangers = dangersOf(command.text, { workspace: [] });
  return dangers.find((one) => one.kind === 'unclear')?.what ?? keptFromRunAll(dangers)?.what;
}

/** One line of comment, whatever is in the text. */
function comment(text: string): string {
  return `# ${text.replaceAll('\n', ' ')}`;
}
