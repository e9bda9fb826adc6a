import { commandsOf, type Course, type NoteCommand } from '../model';
import { commandFacts } from './commandFacts';
import { type InFact, proseFacts } from './proseFacts';

/**
 * Where a note says one thing and the machine does another, and what a reader would want to know before running a
 * command; by line, in the reader's language, with tact, each once: at the first command that calls for it, else where
 * the prose does. `note` is the whole text that the course was read from.
 */
export function inFact(course: Course, note: string): readonly InFact[] {
  const ofCommands = commandsOf(course)
    .filter((command) => command.dialect === 'sh')
    .flatMap((command) => commandFacts(command.text).map((text) => ({ line: command.line, text })));
  const told = new Set<string>();
  const firsts = [...ofCommands, ...proseFacts(note)].filter(({ text }) => !told.has(text) && told.add(text));
  return firsts.sort((a, b) => a.line - b.line);
}

/** A fact with the command that it is shown beside; without one it is shown in the prose, at its line. */
export interface HungFact extends InFact {
  readonly beside: NoteCommand | undefined;
}

/** What is said of a command stands in the lines below it, up to the next heading; the rest belongs to the prose. */
export function hangFacts(course: Course, facts: readonly InFact[]): readonly HungFact[] {
  const commands = commandsOf(course);
  const headings = course.chapters.flatMap((chapter) => [chapter.line, ...chapter.steps.map((step) => step.line)]);
  return facts.map((fact) => {
    const command = commands.findLast(({ line }) => line <= fact.line);
    const isApart = command && headings.some((line) => line > command.line && line <= fact.line);
    return { ...fact, beside: isApart ? undefined : command };
  });
}
