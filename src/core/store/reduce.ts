import type { EngineEvent, Kind, Records } from '../engine/records';
import { compare } from './diff';
import { containerEffect, type Effect } from './containerEvents';
import type { Change, Snapshot } from './snapshot';

/** What must be read again for the details. */
export interface Reread {
  readonly containerIds: readonly string[];
  /** Kinds of which there is no reading single records. */
  readonly kinds: readonly Exclude<Kind, 'containers'>[];
}

export interface Reduction {
  readonly snapshot: Snapshot;
  readonly changes: readonly Change[];
  readonly reread: Reread;
  /** What the event is about; undefined for events that mean nothing to the picture. */
  readonly subject: { readonly kind: Kind; readonly id: string } | undefined;
}

const nothing: Reread = { containerIds: [], kinds: [] };

/**
 * What an event does to the picture. What is known from the event itself is applied at once; `reread` says what has to be
 * asked for. Never fails: an event that makes no sense changes nothing.
 */
export function reduce(snapshot: Snapshot, event: EngineEvent): Reduction {
  switch (event.type) {
    case 'container':
      return container(snapshot, event);
    case 'network':
      return network(snapshot, event);
    case 'image':
      return image(snapshot, event);
    case 'volume':
      return volume(snapshot, event);
    default:
      return unchanged(snapshot);
  }
}

function container(snapshot: Snapshot, event: EngineEvent): Reduction {
  if (event.action === 'commit') return unchanged(snapshot, { containerIds: [], kinds: ['images'] });
  const old = snapshot.containers.get(event.id);
  const effect: Effect = containerEffect(event, old);
  if (effect.is === 'nothing') return unchanged(snapshot);
  const subject = { kind: 'containers', id: event.id } as const;
  const reread = effect.is === 'gone' || effect.known ? nothing : { containerIds: [event.id], kinds: [] };
  if (effect.is === 'gone') return { ...without(snapshot, 'containers', event.id), reread, subject };
  return { ...withRecord(snapshot, effect.record), reread, subject };
}

function network(snapshot: Snapshot, event: EngineEvent): Reduction {
  const subject = { kind: 'networks', id: event.id } as const;
  switch (event.action) {
    case 'connect':
    case 'disconnect': {
      const id = event.attributes['container'];
      return unchanged(snapshot, id ? { containerIds: [id], kinds: [] } : nothing);
    }
    case 'destroy':
    case 'remove':
      return { ...without(snapshot, 'networks', event.id), reread: nothing, subject };
    case 'create':
    case 'update':
    case 'prune':
      return { ...unchanged(snapshot, { containerIds: [], kinds: ['networks'] }), subject };
    default:
      return unchanged(snapshot);
  }
}

/** An image is listed anew for all but its end: tags move between images, and the id in an event may be a name. */
function image(snapshot: Snapshot, event: EngineEvent): Reduction {
  const subject = { kind: 'images', id: event.id } as const;
  switch (event.action) {
    case 'delete':
    case 'remove':
      if (!snapshot.images.has(event.id)) break;
      return { ...without(snapshot, 'images', event.id), reread: nothing, subject };
    case 'pull':
    case 'push':
    case 'tag':
    case 'untag':
    case 'import':
    case 'load':
    case 'loadfromarchive':
    case 'build':
    case 'prune':
      break;
    default:
      return unchanged(snapshot);
  }
  return { ...unchanged(snapshot, { containerIds: [], kinds: ['images'] }), subject };
}

/** A prune of Docker 20.10 tells of no volume that it took, only that there was one (moby, volume/service: Prune). */
function volume(snapshot: Snapshot, event: EngineEvent): Reduction {
  const subject = { kind: 'volumes', id: event.id } as const;
  switch (event.action) {
    case 'destroy':
    case 'remove':
      return { ...without(snapshot, 'volumes', event.id), reread: nothing, subject };
    case 'create':
    case 'prune':
      return { ...unchanged(snapshot, { containerIds: [], kinds: ['volumes'] }), subject };
    default:
      return unchanged(snapshot);
  }
}

function unchanged(snapshot: Snapshot, reread: Reread = nothing): Reduction {
  return { snapshot, changes: [], reread, subject: undefined };
}

type Applied = Pick<Reduction, 'snapshot' | 'changes'>;

function withRecord(snapshot: Snapshot, record: Records['containers'] | undefined): Applied {
  if (!record) return { snapshot, changes: [] };
  const { containers } = snapshot;
  const { change } = compare('containers', one(record.id, containers.get(record.id)), one(record.id, record));
  if (!change) return { snapshot, changes: [] };
  return { snapshot: { ...snapshot, containers: new Map(containers).set(record.id, record) }, changes: [change] };
}

function one<T>(id: string, record: T | undefined): ReadonlyMap<string, T> {
  return record === undefined ? new Map() : new Map([[id, record]]);
}

function without(snapshot: Snapshot, kind: Kind, id: string): Applied {
  if (!snapshot[kind].has(id)) return { snapshot, changes: [] };
  const left = new Map<string, unknown>(snapshot[kind]);
  left.delete(id);
  return { snapshot: { ...snapshot, [kind]: left }, changes: [{ kind, ids: new Set([id]), structure: true }] };
}
