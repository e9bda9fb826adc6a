import type { Edit } from '../fix/edit';
import type { LintContext } from '../lintContext';
import type { Path } from '../syntax/value';

/** One thing that hardening does to a config. */
export interface Change {
  /** In the reader's language: what is done. */
  readonly title: string;
  /** In the reader's language: why, and what follows from it. */
  readonly why: string;
  /** Of the value that is changed, or made. */
  readonly path: Path;
  /** They overlap none of another change, so that any change can be left out. */
  readonly edits: readonly Edit[];
}

/**
 * How far: `usual` is what Docker protects by default, which hardly any program notices; `strict` leaves the three
 * capabilities of `runc spec` and makes the root file system read-only, as it does, which many a program notices.
 */
export type Level = 'usual' | 'strict';

/** What a hardening may look at. */
export interface Hardened {
  readonly context: LintContext;
  readonly level: Level;
  /** Of the machine that the config is for, as `process.arch` has it. */
  readonly arch: string;
}

/** Looks at a config for one thing; nothing where that is protected already, or cannot be without a guess. */
export type Harden = (asked: Hardened) => Iterable<Change>;
