/**
 * What can go wrong between us and a containerd.
 * - `absent`: no socket is there. `not-running`: one is, and nobody listens. `not-a-socket`: a file or folder is there.
 * - `denied`: this user may not open it. `not-containerd`: somebody answers who is none.
 * - `timeout`: no answer within the deadline. `lost`: the connection broke. `bad-answer`: an answer that cannot be read.
 * - `not-found`: no such namespace, container or task. `refused`: containerd said no, in its own words.
 * - `cancelled`: the signal was aborted.
 */
export type ContainerdErrorKind =
  | 'absent'
  | 'not-running'
  | 'not-a-socket'
  | 'denied'
  | 'not-containerd'
  | 'timeout'
  | 'lost'
  | 'bad-answer'
  | 'not-found'
  | 'refused'
  | 'cancelled';

/** An error of a containerd, asked by kind. `message` is what was said, as it came. */
export class ContainerdError extends Error {
  constructor(
    readonly kind: ContainerdErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ContainerdError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: ContainerdErrorKind[]): error is ContainerdError {
    if (!(error instanceof Error) || error.name !== 'ContainerdError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}

/** What node says of a connection that failed (errno(3) names). */
export function connectError(error: unknown): ContainerdError {
  if (ContainerdError.is(error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const kinds: Readonly<Record<string, ContainerdErrorKind>> = {
    ENOENT: 'absent',
    ECONNREFUSED: 'not-running',
    EACCES: 'denied',
    EPERM: 'denied',
    ENOTSOCK: 'not-a-socket',
    ENOTDIR: 'not-a-socket',
    ERR_HTTP2_ERROR: 'not-containerd',
    ERR_HTTP2_SESSION_ERROR: 'not-containerd',
  };
  return new ContainerdError(kinds[code ?? ''] ?? 'lost', message, { cause: error });
}
