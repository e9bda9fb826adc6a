/**
 * What a stretch of a command is. `shell` is what the shell itself acts on (`|`, `$(…)`, quotes); `unknown` is a flag or
 * a word that our data does not have, or a program that it does not describe.
 */
export type PartRole =
  'program' | 'subcommand' | 'flag' | 'value' | 'operand' | 'keyword' | 'placeholder' | 'shell' | 'unknown';

/** One stretch of a command and what it means. */
export interface Part {
  /** Offsets into the text of the command, in UTF-16 units; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
  /** As it is written in the command: from outside, to be shown with care. */
  readonly text: string;
  /** What it is called alone, where it is written together with others: `-t` for the second letter of `-it`. */
  readonly name?: string;
  readonly role: PartRole;
  /** In the reader's language. */
  readonly meaning: string;
}

/** A command taken apart. A part may hold others, which then follow it: `$(id -u)` comes before `id`. */
export interface Explanation {
  readonly parts: readonly Part[];
}
