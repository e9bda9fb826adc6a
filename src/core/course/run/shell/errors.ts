/**
 * Why a shell could not be used.
 * - `not-opened`: nothing that understands a POSIX shell answered in time, or it ended at once.
 * - `asks`: what was to open it asks for a password or a yes; Stevedore types neither.
 * - `closed`: the session is over. `busy`: it runs another command.
 * - `unheard`: a command was typed into a terminal, and nothing tells what became of it.
 */
export type ShellErrorKind = 'not-opened' | 'asks' | 'closed' | 'busy' | 'unheard';

/** An error of a shell session, asked by kind. */
export class ShellError extends Error {
  constructor(
    readonly kind: ShellErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ShellError';
  }

  /** Asks an unknown error for its kind. */
  static is(error: unknown, ...kinds: ShellErrorKind[]): error is ShellError {
    return error instanceof ShellError && (kinds.length === 0 || kinds.includes(error.kind));
  }
}
