import type { EngineEvent, Kind, Records } from '../engine/records';
import { compare, keyOf } from './diff';
import type { Emitter } from './emitter';
import type { Wanted } from './reader';
import { type Reduction, reduce } from './reduce';
import { type Change, emptySnapshot, type Snapshot } from './snapshot';

/** The snapshot, and who is told when it changes. */
export class Picture {
  snapshot: Snapshot = emptySnapshot;

  constructor(private readonly changes: Emitter<Change>) {}

  /** Applies what an event says at once. */
  reduce(event: EngineEvent): Reduction {
    const reduction = reduce(this.snapshot, event);
    this.snapshot = reduction.snapshot;
    for (const change of reduction.changes) this.changes.emit(change);
    return reduction;
  }

  /**
   * Takes over what was read. Of the ids that were `wanted` those that did not come are gone. What is in `touched` stays
   * as it is: an event spoke of it after the engine was asked.
   */
  apply<K extends Kind>(kind: K, records: readonly Records[K][], wanted: Wanted, touched: ReadonlySet<string>): void {
    const before: ReadonlyMap<string, Records[K]> = this.snapshot[kind];
    const after = new Map<string, Records[K]>(wanted === 'all' ? [] : before);
    if (wanted !== 'all') for (const id of wanted) if (!touched.has(id)) after.delete(id);
    for (const record of records) {
      const id = keyOf(kind, record);
      if (!touched.has(id)) after.set(id, keepSize(record, before.get(id)));
    }
    for (const id of touched) {
      const kept = before.get(id);
      if (kept !== undefined) after.set(id, kept);
    }
    this.replace(kind, before, after);
  }

  /** Puts the sizes of volumes in, by name. */
  setVolumeSizes(sizes: ReadonlyMap<string, number>): void {
    const before = this.snapshot.volumes;
    const sized = [...before].map(([name, record]): [string, Records['volumes']] => {
      const size = sizes.get(name);
      return [name, size === undefined ? record : { ...record, size }];
    });
    this.replace('volumes', before, new Map(sized));
  }

  private replace<K extends Kind>(
    kind: K,
    before: ReadonlyMap<string, Records[K]>,
    after: ReadonlyMap<string, Records[K]>,
  ): void {
    const { records, change } = compare(kind, before, after);
    this.snapshot = { ...this.snapshot, [kind]: records };
    if (change) this.changes.emit(change);
  }
}

/** Listings do not know the size of a volume: what somebody asked for earlier is kept. */
function keepSize<K extends Kind>(record: Records[K], old: Records[K] | undefined): Records[K] {
  if (!old || !('driver' in old) || !('mountpoint' in old) || old.size === undefined || 'size' in record) return record;
  return { ...record, size: old.size };
}
