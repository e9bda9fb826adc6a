import { commandsOf, type Course } from '../model';
import { nameOf, simpleCommands } from '../run/simpleCommands';
import { filesWritten } from '../run/writes';

/** Programs by their names, each with the line of the note that makes it. */
export type OwnPrograms = ReadonlyMap<string, number>;

/** Files that the commands of a note write, by name, as `dknet` of `… > bin/dknet`: what nobody else can describe. */
export function ownPrograms(course: Course): OwnPrograms {
  const made = commandsOf(course)
    .filter(({ kind }) => kind !== 'reference')
    .flatMap(({ text, line }) =>
      simpleCommands(text).flatMap((command) => filesWritten(command).map((path) => [nameOf(path), line] as const)),
    );
  return new Map(made.reverse());
}
