import type { Host } from '../host/host';
import { networkNamespaces } from '../target/proof';
import { type EngineHolds, type EnginePlace, enginePlace, look, type Seen } from './enginePlace';
import { readHeard, readNamespaceIds } from './hints';
import { readLinks, type Unreadable } from './readLinks';
import type { Inside, Wiring } from './wiring';

/** What is cabled to what on an engine's machine, or why that is not known. */
export type WiringRead =
  /** `unseen`: why some containers could not be looked into; their ports are then known by what the bridges heard, or not. */
  | { readonly is: 'read'; readonly wiring: Wiring; readonly unseen?: Unreadable }
  | Exclude<EnginePlace, { readonly is: 'found' }>;

/** Namespaces that are looked into at a time. */
const atATime = 6;

/** Reads it all, from processes to links. Rejects with a HostError when `signal` is aborted or a program cannot be started. */
export async function readWiring(host: Host, of: EngineHolds, signal: AbortSignal): Promise<WiringRead> {
  const seen = await look(host, of, signal);
  const { containers, namespaces } = seen;
  const found = await enginePlace(host, seen, { networks: of.networks, signal });
  if (found.is !== 'found') return found;
  const own = namespaces.get(found.place === 'own' ? 'self' : found.place.pid);
  const groups = together(seen, own);
  const { insides, unseen } = await lookInto(host, groups, signal);
  const hidden = unseen ?? (containers.some(({ pid }) => !namespaces.has(pid)) ? notAllowed : undefined);
  const [namespaceIds, heard] = await Promise.all([
    readNamespaceIds(host, found.place, signal),
    hidden ? readHeard(host, found.place, { of, signal }) : new Map<string, never>(),
  ]);
  const wiring = { links: found.read.links, insides, ids: namespaceIds, heard };
  return { is: 'read', wiring, ...(hidden && { unseen: hidden }) };
}

const notAllowed: Unreadable = { why: 'not-allowed', words: '' };

interface Group {
  readonly namespace: string;
  readonly containers: readonly string[];
  readonly pid: number;
}

/** Containers by the namespace they are in, those left out that are in the engine's own (`--network host`). */
function together({ containers, namespaces }: Seen, own: string | undefined): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { id, pid } of containers) {
    const namespace = namespaces.get(pid);
    if (namespace === undefined || namespace === own) continue;
    const group = groups.get(namespace);
    groups.set(namespace, { namespace, pid, containers: [...(group?.containers ?? []), id] });
  }
  return [...groups.values()];
}

interface LookedInto {
  readonly insides: readonly Inside[];
  readonly unseen: Unreadable | undefined;
}

/** Reads the links of every namespace. What ended meanwhile is left out: its number may be somebody else's by now. */
async function lookInto(host: Host, groups: readonly Group[], signal: AbortSignal): Promise<LookedInto> {
  const insides: Inside[] = [];
  let unseen: Unreadable | undefined;
  const left = [...groups];
  const worker = async (): Promise<void> => {
    for (let group = left.shift(); group; group = left.shift()) {
      const read = await readLinks(host, { pid: group.pid }, signal);
      if (read.is === 'read') insides.push({ ...group, links: read.links });
      else if (read.why !== 'gone') unseen = read;
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  if (insides.length === 0) return { insides, unseen };
  const now = await networkNamespaces(
    host,
    groups.map(({ pid }) => pid),
    signal,
  );
  const still = new Set(
    groups.filter(({ pid, namespace }) => now.get(pid) === namespace).map(({ namespace }) => namespace),
  );
  return { insides: insides.filter(({ namespace }) => still.has(namespace)), unseen };
}
