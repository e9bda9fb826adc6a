import type { NoteCommand } from '../model';

/**
 * Why a command was not run at all.
 * - `changed`: the note no longer shows it, or what would be sent is not what was confirmed.
 * - `not-entered`: the shell that it belongs into was not entered yet.
 * - `gone`, `stopped`: the container that it belongs into is not there, or does not run.
 * - `not-run`: it is written for another shell (PowerShell), or asks for a password.
 */
export type RunErrorKind = 'changed' | 'not-entered' | 'gone' | 'stopped' | 'not-run';

/** An error of the runner, asked by kind. */
export class RunError extends Error {
  /** The command of the note that has to run first, where there is one. */
  readonly remedy: NoteCommand | undefined;
  /** The name of the container that is `gone` or `stopped`. */
  readonly container: string | undefined;

  constructor(
    readonly kind: RunErrorKind,
    message: string,
    options: ErrorOptions & { readonly remedy?: NoteCommand; readonly container?: string | undefined } = {},
  ) {
    super(message, options);
    this.name = 'RunError';
    this.remedy = options.remedy;
    this.container = options.container;
  }

  /** Asks an unknown error for its kind. */
  static is(error: unknown, ...kinds: RunErrorKind[]): error is RunError {
    return error instanceof RunError && (kinds.length === 0 || kinds.includes(error.kind));
  }
}
