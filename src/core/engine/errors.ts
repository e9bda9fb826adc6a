/**
 * What can go wrong between Stevedore and an engine, by kind.
 * - `not-installed`: no socket and no engine program. `not-running`: a socket or a program, and nobody who answers.
 * - `not-a-socket`: the path is a plain file or a folder.
 * - `permission-denied`: the socket may not be opened by this user.
 * - `certificate`: TLS refused, by either side. `too-old` / `too-new`: no API version that both speak.
 * - `unreachable`: no route, no name, refused ssh. `host-key`: ssh does not trust the other side.
 * - `timeout`: the engine took the call and did not answer in time. `lost`: the connection ended before the answer.
 * - `bad-endpoint`: the address itself cannot be read.
 * - `not-found` (404), `conflict` (409), `not-modified` (304), `refused` (any other answer of the engine).
 * - `cancelled`: by the user.
 */
export type EngineErrorKind =
  | 'not-installed'
  | 'not-running'
  | 'not-a-socket'
  | 'permission-denied'
  | 'certificate'
  | 'too-old'
  | 'too-new'
  | 'unreachable'
  | 'host-key'
  | 'timeout'
  | 'lost'
  | 'bad-endpoint'
  | 'not-found'
  | 'conflict'
  | 'not-modified'
  | 'refused'
  | 'cancelled';

/** An error of an engine. `message` is the engine's or the system's own text, untranslated; the interface words are made from `kind`. */
export class EngineError extends Error {
  constructor(
    readonly kind: EngineErrorKind,
    message: string,
    /** What the kind is about: the endpoint as text, the API versions, the HTTP status. */
    readonly detail: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EngineError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: EngineErrorKind[]): error is EngineError {
    if (!(error instanceof Error) || error.name !== 'EngineError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}

/** Kinds that mean: nothing is known of what the engine did with the call. */
export const leavesUnknown: readonly EngineErrorKind[] = ['timeout', 'lost'];

/** Kinds that are about the connection and not about one call: the views show these in place of their rows. */
export const connectionKinds: readonly EngineErrorKind[] = [
  'not-installed',
  'not-running',
  'not-a-socket',
  'permission-denied',
  'certificate',
  'too-old',
  'too-new',
  'unreachable',
  'host-key',
  'timeout',
  'lost',
  'bad-endpoint',
];
