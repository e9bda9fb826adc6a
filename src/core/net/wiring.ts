import type { Link } from './links';

/** The links of one network namespace of containers. */
export interface Inside {
  /** Inode of the namespace: the same for all that share it, and for nobody else while it lives (namespaces(7)). */
  readonly namespace: string;
  /** Ids of the containers whose processes are in it: several where one was made with `--network container:…`. */
  readonly containers: readonly string[];
  readonly links: readonly Link[];
}

/** What is at the other end of a port. */
export type PortEnd =
  | { readonly is: 'container'; readonly containers: readonly string[]; readonly link: Link }
  /** More than one namespace has a link that could be it. */
  | { readonly is: 'one-of'; readonly containers: readonly string[] }
  /** The bridge has heard this container's MAC there; its namespace could not be looked into. */
  | { readonly is: 'heard'; readonly container: string; readonly mac: string }
  /** A veth whose other end is on the engine's machine too. */
  | { readonly is: 'machine'; readonly name: string }
  /** A veth whose other end is in a namespace that was not, or could not be, looked into. */
  | { readonly is: 'elsewhere' }
  /** No veth: a tap, a card, a tunnel. It ends here. */
  | { readonly is: 'device'; readonly kind: string };

export interface BridgePort {
  readonly port: Link;
  readonly end: PortEnd;
}

export interface Wiring {
  /** Links of the namespace that the engine's bridges are in. */
  readonly links: readonly Link[];
  readonly insides: readonly Inside[];
  /**
   * What the engine's namespace calls others: inode → id (RTM_GETNSID, ip-netns(8)). Undefined where it could not be asked;
   * then two namespaces that fit alike are both named.
   */
  readonly ids: ReadonlyMap<string, number> | undefined;
  /** MAC that a bridge learned at a port, by the port's name (bridge(8), fdb), with the container that has it. */
  readonly heard: ReadonlyMap<string, { readonly container: string; readonly mac: string }>;
}

/** The ports of a bridge by name, as `brctl show` has them, each with what is behind it. */
export function bridgePorts(bridge: string, wiring: Wiring): readonly BridgePort[] {
  return wiring.links
    .filter((link) => link.master === bridge)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map((port) => ({ port, end: endOf(port, wiring) }));
}

function endOf(port: Link, wiring: Wiring): PortEnd {
  if (port.kind !== 'veth') return { is: 'device', kind: port.kind };
  if (!port.peer) return { is: 'elsewhere' };
  if ('name' in port.peer) return { is: 'machine', name: port.peer.name };
  const ends = wiring.insides.flatMap((inside) => otherEnds(port, inside, wiring.ids));
  const [only, ...more] = ends;
  if (only && more.length === 0) return { is: 'container', containers: only.inside.containers, link: only.link };
  if (only) return { is: 'one-of', containers: ends.flatMap(({ inside }) => inside.containers) };
  const heard = wiring.heard.get(port.name);
  return heard ? { is: 'heard', ...heard } : { is: 'elsewhere' };
}

/**
 * The links of a namespace that are a port's other end: each names the other's index (veth(4)). An index alone says little,
 * as every namespace counts for itself, so the id under which the port knows its peer's namespace has to be this one's.
 */
function otherEnds(
  port: Link,
  inside: Inside,
  ids: Wiring['ids'],
): readonly { readonly inside: Inside; readonly link: Link }[] {
  if (!port.peer || 'name' in port.peer) return [];
  const { index, namespace } = port.peer;
  if (ids && ids.get(inside.namespace) !== namespace) return [];
  const points = (link: Link): boolean =>
    link.peer !== undefined && 'index' in link.peer && link.peer.index === port.index;
  return inside.links
    .filter((link) => link.kind === 'veth' && link.index === index && points(link))
    .map((link) => ({ inside, link }));
}
