import { explainCommand } from '../../core/course/explain/explainCommand';
import { ownPrograms } from '../../core/course/explain/ownPrograms';
import type { Course, NoteCommand } from '../../core/course/model';
import { isSlow, longLimitMs } from '../../core/course/run/patience';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import type { Note } from './note';
import type { ExplainedPart, ShownFact } from './protocol';
import { shownText } from './shownText';

/** A command taken apart, for reading: each part as it stands in the note, and what it means. */
export function explained(course: Course, command: NoteCommand): readonly ExplainedPart[] {
  const { parts } = explainCommand(command.text, command.placeholders, ownPrograms(course));
  const read = parts
    .filter((part) => part.meaning !== '')
    .map((part) => ({ text: shownText(part.name ?? part.text), meaning: visible(part.meaning) }));
  return read.length > 0 ? read : [{ text: shownText(command.text), meaning: t('Nothing is known about this one.') }];
}

/** What is worth knowing beside a command: where the note is not right, and the author's own hints. */
export function factsAbout(note: Note, command: NoteCommand): readonly ShownFact[] {
  const facts = note.facts
    .filter(({ beside }) => beside === command)
    .map(({ text }) => ({ label: t('In fact'), text: visible(text) }));
  const hints = Object.entries(note.course.frontMatter.hints ?? {})
    .filter(([begins]) => command.text.startsWith(begins))
    .map(([, hint]) => ({ label: t('Hint'), text: visible(hint) }));
  const isRunning = note.status(note.keyOf(command)).state === 'running';
  const text = t('It downloads or builds: it may take up to {0} minutes.', longLimitMs / 60_000);
  return [...hints, ...facts, ...(isRunning && isSlow(command.text) ? [{ label: t('Takes a while'), text }] : [])];
}
