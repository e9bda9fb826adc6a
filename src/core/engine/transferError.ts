import { EngineError } from './errors';

/**
 * Why an image did not come or go, by what a person can do about it.
 * - `absent`: the registry has no such image or tag. `denied`: the registry wants another user or password, or none was
 *   given; some registries say so too of what is not there, so that nobody learns what is.
 * - `certificate`: the registry's certificate is not trusted. `plain-http`: it speaks HTTP where HTTPS is wanted.
 * - `unreachable`: no name, no route, nobody listens, no answer in time. `cut-off`: the connection ended halfway.
 * - `platform`: the image is there, but not for this platform. `disk-full`: no space where the engine keeps images.
 * - `not-local`: what is to be sent is not in the engine. `bad-archive`: a file is no image archive, or not a whole one.
 * - `busy`: too many requests. `refused`: anything else that the engine or the registry says.
 */
export type TransferErrorKind =
  | 'absent'
  | 'denied'
  | 'certificate'
  | 'plain-http'
  | 'unreachable'
  | 'cut-off'
  | 'platform'
  | 'disk-full'
  | 'not-local'
  | 'bad-archive'
  | 'busy'
  | 'refused';

/** A pull, push, load or sign-in that failed at the engine or behind it. `message` is the engine's own text. */
export class TransferError extends Error {
  constructor(
    readonly kind: TransferErrorKind,
    message: string,
    /** The image or the registry that it is about, as it was asked for; the file of an archive. */
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'TransferError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: TransferErrorKind[]): error is TransferError {
    if (!(error instanceof Error) || error.name !== 'TransferError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}

/**
 * What engines say, in the order in which it is looked for. From moby (distribution, daemon/images, api/server),
 * distribution (registry/api/errcode), containers/image (podman) and Go's net, net/http and crypto/x509.
 */
const signs: readonly (readonly [TransferErrorKind, RegExp])[] = [
  ['disk-full', /no space left on device|disk quota exceeded/i],
  ['certificate', /x509:|tls: |certificate (?:signed by|is not|has expired)|certificate verify failed/i],
  ['plain-http', /server gave HTTP response to HTTPS client|HTTP response to HTTPS/i],
  ['busy', /toomanyrequests|too many requests/i],
  [
    'platform',
    /no matching manifest for|no image found .* for architecture|does not (?:match|provide) the specified platform/i,
  ],
  ['not-local', /does not exist locally|tag does not exist|no such image|image not known/i],
  [
    'denied',
    /unauthorized|authentication required|no basic auth credentials|access denied|\bdenied\b|incorrect username|forbidden/i,
  ],
  ['absent', /manifest unknown|not found|name unknown|does not exist|\b404\b/i],
  [
    'unreachable',
    /connection refused|no such host|no route to host|network is unreachable|i\/o timeout|deadline exceeded|request canceled|Client\.Timeout|server misbehaving|lookup .* on /i,
  ],
  ['cut-off', /unexpected EOF|\bEOF\b|connection reset|broken pipe|closed network connection|unexpected end/i],
];

/** What an engine said about an image, by kind. */
export function transferError(message: string, subject: string, options?: ErrorOptions): TransferError {
  const kind = signs.find(([, sign]) => sign.test(message))?.[0] ?? 'refused';
  return new TransferError(kind, message, subject, options);
}

/** Answers of an engine, as opposed to what is wrong between us and it. */
export function asTransferError(error: unknown, subject: string): unknown {
  return EngineError.is(error, 'not-found', 'conflict', 'refused')
    ? transferError(error.message, subject, { cause: error })
    : error;
}
