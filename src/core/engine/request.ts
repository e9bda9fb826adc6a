import type { Readable } from 'node:stream';

/** One request of the Docker Engine API as a value. */
export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  /** Without the version, parts already encoded with `part`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Sent as it is instead of `body`, chunk by chunk: an archive. */
  readonly upload?: Readable;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Milliseconds until it must have been answered; the engine's own deadline when absent. `none` for what takes as long
   * as it takes, such as an upload: an engine that answers nothing at all is noticed all the same.
   */
  readonly deadline?: number | 'none';
}

/** One part of a path from an id or a name: slashes of image names stay, everything else is data. */
export function part(id: string): string {
  const encoded = id.split('/').map(encodeURIComponent);
  return encoded.filter((piece) => piece !== '.' && piece !== '..').join('/');
}
