import { t } from '../../core/l10n/l10n';
import type { Placed } from './markdown';
import type { Note } from './note';

/** What the panel shows between the prose of a note, by line: commands, the author's words among them, remarks of ours. */
export function placedIn(note: Note): readonly Placed[] {
  const steps = note.course.chapters.flatMap((chapter) => chapter.steps);
  const commands = note.commands.map((one): Placed => ({ is: 'command', key: note.keyOf(one), line: one.line }));
  const narration = steps.flatMap((step) => step.narration.map((one): Placed => ({ is: 'narration', ...one })));
  const facts = note.facts
    .filter(({ beside }) => beside === undefined)
    .map(({ text, line }): Placed => ({ is: 'fact', label: t('In fact'), text, line }));
  return [...commands, ...narration, ...facts].sort((left, right) => left.line - right.line);
}
