/**
 * Why a command gave no result.
 * - `not-found`: no such program, or no such working directory. `permission-denied`: it may not be run by this user.
 * - `failed`: anything else that kept it from starting or from being read to its end.
 * - `cancelled`: the signal was aborted.
 */
export type HostErrorKind = 'not-found' | 'permission-denied' | 'failed' | 'cancelled';

/** An error of a host, asked by kind. `message` is the system's own text. A bad exit code is a result, not an error. */
export class HostError extends Error {
  constructor(
    readonly kind: HostErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'HostError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: HostErrorKind[]): error is HostError {
    if (!(error instanceof Error) || error.name !== 'HostError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}

/** What node says of a program that could not be started (errno(3) names). */
export function startError(program: string, error: NodeJS.ErrnoException): HostError {
  const text = `${program}: ${error.message}`;
  if (error.code === 'ENOENT') return new HostError('not-found', text, { cause: error });
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new HostError('permission-denied', text, { cause: error });
  return new HostError('failed', text, { cause: error });
}
