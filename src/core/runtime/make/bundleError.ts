/**
 * Why no bundle was made.
 * - `no-program`: a program is not on the machine. `program-failed`: it ended badly; `message` has what it said.
 * - `unknown-user`: the image runs as a name that its root file system does not have.
 * - `no-image`: what was to be read is no image, or none for this machine. `not-running`: there is no config to take.
 */
export type BundleErrorKind = 'no-program' | 'program-failed' | 'unknown-user' | 'no-image' | 'not-running';

/** An error of making a bundle, asked by kind. `message` is localised; nothing half made was left. */
export class BundleError extends Error {
  constructor(
    readonly kind: BundleErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BundleError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: BundleErrorKind[]): error is BundleError {
    if (!(error instanceof Error) || error.name !== 'BundleError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}
