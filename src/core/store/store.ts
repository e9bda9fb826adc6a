import type { EngineEvent, Kind } from '../engine/records';
import type { Change, Connection, Snapshot } from './snapshot';

export interface Subscription {
  dispose(): void;
}

/**
 * The live picture of one engine. Reads nothing until somebody watches: the first watcher of a kind makes one full read
 * of it, then events keep it true. When nobody watches any more the event stream is closed.
 */
export interface Store {
  readonly connection: Connection;
  readonly snapshot: Snapshot;
  /** Whether a kind has been read (an empty list is not an unread one). */
  isLoaded(kind: Kind): boolean;
  /** Resolves when the kind is read, or with the failure that is now in `connection`. Never rejects. */
  whenLoaded(kind: Kind): Promise<void>;
  /** A view of this kind is visible, until the subscription is disposed. */
  watch(kind: Kind): Subscription;
  onDidChange(listener: (change: Change) => void): Subscription;
  onDidChangeConnection(listener: (connection: Connection) => void): Subscription;
  /**
   * Every event of the engine as it comes, also those that change nothing here; only while somebody watches. `opened`:
   * from here on nothing is missed, but what happened before was told to nobody.
   */
  onEvent(listener: (told: EngineEvent | 'opened') => void): Subscription;
  /** Reads all watched kinds again, and connects at once where a retry is waiting. */
  refresh(): Promise<void>;
  /** Asks the engine for the sizes of the volumes and puts them into the snapshot. */
  readVolumeSizes(): Promise<void>;
  dispose(): void;
}
