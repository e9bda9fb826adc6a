import { isDeepStrictEqual } from 'node:util';
import type { ContainerRecord, Kind, Records } from '../engine/records';
import type { Change } from './snapshot';

/** One kind after a read, and what really differs from before; no change where nothing does. */
export interface Difference<K extends Kind> {
  readonly records: ReadonlyMap<string, Records[K]>;
  readonly change: Change | undefined;
}

/** Compares two states of one kind. Records that are equal keep their identity. */
export function compare<K extends Kind>(
  kind: K,
  before: ReadonlyMap<string, Records[K]>,
  after: ReadonlyMap<string, Records[K]>,
): Difference<K> {
  const records = new Map<string, Records[K]>();
  const ids = new Set<string>();
  let structure = false;
  for (const [id, record] of after) {
    const old = before.get(id);
    if (old !== undefined && isDeepStrictEqual(old, record)) {
      records.set(id, old);
      continue;
    }
    records.set(id, record);
    if (old !== undefined && looksEqual(kind, old, record)) continue;
    ids.add(id);
    structure ||= old === undefined || !isDeepStrictEqual(place(kind, old), place(kind, record));
  }
  for (const id of before.keys()) {
    if (after.has(id)) continue;
    ids.add(id);
    structure = true;
  }
  return { records, change: ids.size > 0 ? { kind, ids, structure } : undefined };
}

/** Whether the only difference is how long ago something was: that is taken over and tells nobody. */
function looksEqual<K extends Kind>(kind: K, old: Records[K], record: Records[K]): boolean {
  if (kind !== 'containers') return false;
  return isDeepStrictEqual(ageless(old as ContainerRecord), ageless(record as ContainerRecord));
}

/** Durations as docker writes them (docker/go-units, HumanDuration). */
const duration =
  /\b(Less than a second|About a minute|About an hour|\d+ (?:second|minute|hour|day|week|month|year)s?)\b/g;

function ageless(record: ContainerRecord): ContainerRecord {
  return { ...record, status: record.status.replace(duration, '~') };
}

/** What a view may group, sort or filter by. */
function place<K extends Kind>(kind: K, record: Records[K]): unknown {
  if (kind === 'containers') {
    const { name, state, image, labels, created, endpoints } = record as ContainerRecord;
    return { name, state, image, labels, created, networks: endpoints.map((endpoint) => endpoint.networkName) };
  }
  if (kind === 'images') return (record as Records['images']).tags;
  return 'name' in record ? record.name : undefined;
}

/** The key of a record in its map. */
export function keyOf<K extends Kind>(kind: K, record: Records[K]): string {
  return kind === 'volumes' ? (record as Records['volumes']).name : (record as { readonly id: string }).id;
}
