import type { NoteCommand } from '../model';
import { nameOf, simpleCommands } from './simpleCommands';

/** A name that the note shows and what the machine called it instead. */
export interface Capture {
  readonly note: string;
  readonly real: string;
}

const tapName = /\btap\d+\b/;
const containerId = /\b[0-9a-f]{64}\b/;
const anyId = /\b[0-9a-f]{12,64}\b/;

/**
 * Names that a command printed and that later commands of the note use: the tap device of `tunctl`, the container of
 * `docker run -d` and `docker create`. Empty when the machine chose the name that the note shows, or chose none.
 */
export function captured(command: NoteCommand, sent: string, output: string): readonly Capture[] {
  const shown = command.expected.lines.join('\n');
  const programs = simpleCommands(sent);
  const makesTap = programs.some(
    ({ argv }) => nameOf(argv[0] ?? '') === 'tunctl' && !argv.includes('-t') && !argv.includes('-d'),
  );
  const makesContainer = programs.some(
    ({ argv }) =>
      /^(docker|podman)$/.test(nameOf(argv[0] ?? '')) && argv.slice(1, 3).some((word) => /^(run|create)$/.test(word)),
  );
  const pairs = [
    makesTap ? pair(tapName.exec(shown)?.[0] ?? 'tap0', tapName.exec(output)?.[0]) : undefined,
    makesContainer ? pair(anyId.exec(shown)?.[0], containerId.exec(output)?.[0]) : undefined,
  ];
  return pairs.filter((one) => one !== undefined);
}

function pair(note: string | undefined, real: string | undefined): Capture | undefined {
  return note === undefined || real === undefined || note === real ? undefined : { note, real };
}

/** Shorter prefixes of an id are as likely to be something else. */
const shortestId = 4;

/**
 * `text` with the names of the note replaced by the machine's, as whole words; ids also by their beginnings, as far as
 * they are written. What stands inside of a longer word stays.
 */
export function withCaptures(text: string, captures: readonly Capture[]): string {
  if (captures.length === 0) return text;
  return text.replace(/[A-Za-z0-9_]+/g, (word) => {
    for (const { note, real } of captures) {
      if (word === note) return real;
      const isBeginning = anyId.test(note) && word.length >= shortestId && /\d/.test(word) && note.startsWith(word);
      if (isBeginning) return real.slice(0, word.length);
    }
    return word;
  });
}

/** New captures over older ones; the newest word about a name counts. */
export function mergeCaptures(older: readonly Capture[], newer: readonly Capture[]): readonly Capture[] {
  return [...older.filter(({ note }) => !newer.some((one) => one.note === note)), ...newer];
}
