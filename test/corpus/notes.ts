import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/paths';
import type { CommandKind, Dialect, Placeholder } from '../../src/core/course/model';

/** One command of a note, as a careful person reads it. What is left out is the usual: see the comments. */
export interface ExpectedCommand {
  /** Of its first line, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** "host > container:web"; a frame without a name may have any. Usually "host". */
  readonly context?: string;
  /** "run|file" where a person could say either. Usually "run". */
  readonly kind?: CommandKind | `${CommandKind}|${CommandKind}`;
  /** Usually "sh". */
  readonly dialect?: Dialect;
  /** Whether it is meant to fail. Usually not. */
  readonly exit?: 'fail';
  readonly sudo?: true;
  readonly detaches?: true;
  readonly placeholders?: readonly Placeholder[];
  /** What the note says that it prints; lines of blanks only do not count. */
  readonly output?: readonly string[];
}

/** The JSON beside a note. */
export interface Expectation {
  /** What is special about the note, for the title of its test. */
  readonly special: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Written without a look at what reads it. */
  readonly heldOut?: true;
  readonly commands: readonly ExpectedCommand[];
  readonly narration: readonly { readonly line: number; readonly text: string }[];
}

export interface CorpusNote {
  readonly name: string;
  readonly text: string;
  readonly expected: Expectation;
}

/** All notes of the corpus, by name. */
export function corpusNotes(): readonly CorpusNote[] {
  const folder = join(projectRoot(), 'test', 'corpus');
  const names = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  return names.sort().map((file) => {
    const name = file.slice(0, -3);
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expectation;
    return { name, text: readFileSync(join(folder, file), 'utf8'), expected };
  });
}
