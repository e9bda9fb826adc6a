import type { ContainerRecord, NetworkRecord } from '../engine/records';
import type { Host } from '../host/host';
import { networkNamespaces, type SeenContainer, seenContainers } from '../target/proof';
import type { Place } from './enter';
import { ownBridgeName } from '../docker/kernelBridge';
import { type LinksRead, readLinks, type Unreadable } from './readLinks';

/** Where an engine keeps its bridges, and the links there. */
export type EnginePlace =
  | { readonly is: 'found'; readonly place: Place; readonly read: Extract<LinksRead, { readonly is: 'read' }> }
  /** Nothing that the Host sees proves that it is the engine's machine. */
  | { readonly is: 'unproved' }
  | ({ readonly is: 'unreadable' } & Unreadable);

/** What an engine holds. */
export interface EngineHolds {
  readonly containers: readonly ContainerRecord[];
  readonly networks: readonly NetworkRecord[];
}

/** What a Host sees of an engine's containers: see `seenContainers` and `networkNamespaces`. */
export interface Seen {
  readonly containers: readonly SeenContainer[];
  readonly namespaces: ReadonlyMap<number | 'self', string>;
}

const running: readonly string[] = ['running', 'paused', 'restarting', 'unknown'];

/** Looks for the processes of an engine's containers, and for the network namespaces of these and of who started them. */
export async function look(host: Host, { containers }: EngineHolds, signal: AbortSignal): Promise<Seen> {
  const ids = new Set(containers.filter(({ state }) => running.includes(state)).map(({ id }) => id));
  const seen = await seenContainers(host, ids, signal);
  const processes = new Set(seen.flatMap(({ pid, parent }) => [pid, parent]));
  return { containers: seen, namespaces: await networkNamespaces(host, ['self', ...processes], signal) };
}

/**
 * Finds the network namespace of an engine: that of the processes which started its containers. Where those may not be looked
 * at, the Host's own, if a bridge is there whose name is made from the random id of one of the engine's networks. A
 * `docker0` proves nothing: every machine has one.
 */
export async function enginePlace(
  host: Host,
  { containers, namespaces }: Seen,
  { networks, signal }: { readonly networks: readonly NetworkRecord[]; readonly signal: AbortSignal },
): Promise<EnginePlace> {
  const parent = mostCommon(containers, namespaces);
  if (parent !== undefined) {
    const place: Place = namespaces.get(parent) === namespaces.get('self') ? 'own' : { pid: parent };
    const read = await readLinks(host, place, signal);
    return read.is === 'read' ? { is: 'found', place, read } : read;
  }
  const read = await readLinks(host, 'own', signal);
  if (read.is === 'unreadable') return containers.length > 0 ? read : { is: 'unproved' };
  const bridges = new Set(networks.filter((network) => network.driver === 'bridge').map(ownBridgeName));
  if (read.links.some((link) => link.kind === 'bridge' && bridges.has(link.name)))
    return { is: 'found', place: 'own', read };
  return containers.length > 0 ? { is: 'unreadable', why: 'not-allowed', words: '' } : { is: 'unproved' };
}

/** Of the parents that may be looked at, one in the namespace that most of them share. */
function mostCommon(containers: Seen['containers'], namespaces: Seen['namespaces']): number | undefined {
  const counts = new Map<string, number[]>();
  for (const { parent } of containers) {
    const namespace = namespaces.get(parent);
    if (namespace !== undefined) counts.set(namespace, [...(counts.get(namespace) ?? []), parent]);
  }
  return [...counts.values()].toSorted((left, right) => right.length - left.length)[0]?.[0];
}
