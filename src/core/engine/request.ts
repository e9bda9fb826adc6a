/** One request of the Docker Engine API as a value. */
export interface ApiRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  /** Without the version, parts already encoded with `part`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Milliseconds until it must have been answered; the engine's own deadline when absent. */
  readonly deadline?: number;
}

/** One part of a path from an id or a name: slashes of image names stay, everything else is data. */
export function part(id: string): string {
  const encoded = id.split('/').map(encodeURIComponent);
  return encoded.filter((piece) => piece !== '.' && piece !== '..').join('/');
}
