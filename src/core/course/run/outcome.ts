import type { NoteCommand } from '../model';
import type { Missing } from './missing';

/** Why real output differs from what the note shows, in plain words, already localised. */
export interface Difference {
  readonly why: string;
  /** The line of the expected output, and the line that came instead, where there are such. */
  readonly expected?: string;
  readonly real?: string;
}

/** What became of one command. `output` holds the last part of what was printed when it was long; `cut` counts the bytes before it. */
export interface CommandResult {
  readonly command: NoteCommand;
  /** What was sent, placeholders filled in. */
  readonly sent: string;
  /** Absent while unknown: the time limit passed, the shell died, or it goes on in the background. */
  readonly exitCode?: number;
  readonly output: string;
  readonly cut: number;
  readonly verdict: Verdict;
  readonly differences: readonly Difference[];
  /** Why it failed, where its shell did not find a program. */
  readonly missing?: Missing;
}

/**
 * - `passed`: as the note says, or the note says nothing and it succeeded; also an expected failure that failed.
 * - `differs`: it ran and does not print what the note shows.
 * - `failed`: it failed and was not meant to, or succeeded and was meant to fail.
 * - `detached`: it was started and goes on.
 * - `timeout`: it did not end within its time and was stopped.
 * - `lost`: the shell or the container that it ran in died.
 * - `cancelled`: a person stopped it.
 */
export type Verdict = 'passed' | 'differs' | 'failed' | 'detached' | 'timeout' | 'lost' | 'cancelled';
