import type { EngineError } from '../engine/errors';
import type { Kind, Records } from '../engine/records';

/** The live picture of an engine: one map a kind, from id (name for volumes) to record. A kind that was not read yet is empty. */
export type Snapshot = { readonly [K in Kind]: ReadonlyMap<string, Records[K]> };

export const emptySnapshot: Snapshot = {
  containers: new Map(),
  images: new Map(),
  networks: new Map(),
  volumes: new Map(),
};

/** What changed in one kind. `structure`: something came, went, or may have moved to another group, so that the list itself is to be shown anew. */
export interface Change {
  readonly kind: Kind;
  readonly ids: ReadonlySet<string>;
  readonly structure: boolean;
}

/** What the views show of the connection. */
export type Connection =
  | { readonly is: 'idle' }
  | { readonly is: 'connecting' }
  | { readonly is: 'ready' }
  /** `retryAt`: milliseconds since 1970 of the next attempt. */
  | { readonly is: 'failed'; readonly error: EngineError; readonly retryAt: number };
