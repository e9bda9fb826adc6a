/**
 * Why a lab could not be made or used.
 * - `needs-root`: neither root nor sudo. `bad-id`: the name cannot name folders. `bad-folder`: the folder's file system or
 *   the length of its path does not do. `not-started`: a step failed, `message` has the words of who failed.
 * - `ended`: the lab is gone. `refused`: the engine is not in a state for what was asked.
 */
export type LabErrorKind = 'needs-root' | 'bad-id' | 'bad-folder' | 'not-started' | 'ended' | 'refused';

/** An error of a lab, asked by kind; `message` is for people. */
export class LabError extends Error {
  override readonly name = 'LabError';

  constructor(
    readonly kind: LabErrorKind,
    message: string,
  ) {
    super(message);
  }

  /** Whether `error` is a LabError of that kind. */
  static is(error: unknown, kind: LabErrorKind): error is LabError {
    return error instanceof LabError && error.kind === kind;
  }
}
