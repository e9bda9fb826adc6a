/**
 * Why files could not be listed, read or copied.
 * - `not-there`, `not-allowed`: the path, or this user's right to it. `not-a-folder`, `not-a-file`: it is something else.
 * - `too-large`: more bytes than an editor is given. `too-many`: more names than can be shown.
 * - `hostile`: an archive with names that lead out, or with more in it than any honest one. Nothing of it is kept.
 * - `exists`: something is already there. `disk-full`, `disk`: the disk that was to be written.
 */
export type FileErrorKind =
  | 'not-there'
  | 'not-allowed'
  | 'not-a-folder'
  | 'not-a-file'
  | 'too-large'
  | 'too-many'
  | 'hostile'
  | 'exists'
  | 'disk-full'
  | 'disk';

/** An error about files. `message` is localised: what, to what, why, and the one thing to do. */
export class FileError extends Error {
  constructor(
    readonly kind: FileErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'FileError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: FileErrorKind[]): error is FileError {
    if (!(error instanceof Error) || error.name !== 'FileError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}
