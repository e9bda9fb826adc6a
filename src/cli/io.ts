import type { Readable } from 'node:stream';

/** What the program is handed of the world, so that a test can hand it another. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly signal: AbortSignal;
}
