/**
 * Why docker's keeping of who signs in did not work.
 * - `config`: docker's `config.json` is no JSON. `file`: it cannot be read or written.
 * - `helper-missing`: the program that it names is not there. `helper-failed`: the program refused; `message` is what it
 *   said, or that its name is none.
 */
export type CredentialErrorKind = 'config' | 'file' | 'helper-missing' | 'helper-failed';

/** An error of docker's credential store. Never holds a secret. `message` is the system's or the program's own text. */
export class CredentialError extends Error {
  constructor(
    readonly kind: CredentialErrorKind,
    message: string,
    /** The file, or the program. */
    readonly subject = '',
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CredentialError';
  }

  /** Asks an unknown error for its kind. */
  static is(error: unknown, ...kinds: CredentialErrorKind[]): error is CredentialError {
    return error instanceof CredentialError && (kinds.length === 0 || kinds.includes(error.kind));
  }
}
