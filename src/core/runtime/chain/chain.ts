import { type Fate, fateOf, type Surroundings } from './fate';
import { descendants, lineage, type Processes, type ProcessRecord } from './processes';
import { type Daemon, daemonOf, optionOf, type Role, roleOf } from './role';

/** One process of a chain, with those that it started. */
export interface ChainLink {
  readonly process: ProcessRecord;
  readonly role: Role;
  readonly daemon: Daemon;
  readonly fate: Fate;
  /** Whether the container hangs from it by birth. */
  readonly isAncestor: boolean;
  readonly children: readonly ChainLink[];
}

/** Who tells whom what to do without having started it: over a socket. */
export interface Directs {
  readonly from: number;
  readonly to: number;
  /** The socket's path, where it is known. */
  readonly over: string;
}

/** Who runs a container. */
export interface Chain {
  /** The first process of the container. */
  readonly pid: number;
  /** What was started by nobody that can be seen. */
  readonly roots: readonly ChainLink[];
  readonly directs: readonly Directs[];
  /** Whether a daemon that could be asked about this container runs at all. */
  readonly hasDaemon: boolean;
}

/** What is known of the container beside its processes. */
export interface AboutContainer {
  /** `docker info`: LiveRestoreEnabled; undefined where no engine was asked. */
  readonly liveRestore?: boolean;
  /** The container's addresses in its engine's networks: they tell which docker-proxy is its own. */
  readonly addresses?: readonly string[];
}

/** Who runs the container whose first process is `pid`; undefined when that is not there. */
export function chainOf(processes: Processes, pid: number, about: AboutContainer = {}): Chain | undefined {
  const ancestors = lineage(processes, pid);
  if (ancestors.length === 0) return undefined;
  const roles = new Map([...processes.values()].map((one) => [one.pid, one.pid === pid ? 'container' : roleOf(one)]));
  const place = placeOf(processes, ancestors.at(-1)?.parent ?? 0);
  const having = (role: Role): readonly ProcessRecord[] =>
    [...processes.values()].filter((one) => roles.get(one.pid) === role && placeOf(processes, one.pid) === place);
  const directs = directing(ancestors, roles, having);
  const proxies = having('docker-proxy').filter((one) =>
    (about.addresses ?? []).includes(optionOf(one, 'container-ip') ?? ''),
  );
  const wanted = [...ancestors, ...directs.map(({ from }) => processes.get(from)), ...proxies].filter(
    (one) => one !== undefined,
  );
  const members = [...new Set(wanted.flatMap((one) => lineage(processes, one.pid)))].toSorted((a, b) => a.pid - b.pid);
  const inside = descendants(processes, pid);
  const around: Surroundings = { pid, roles, processes, inside, liveRestore: about.liveRestore, ancestors };
  const linkOf = (process: ProcessRecord): ChainLink => {
    const role = roles.get(process.pid) ?? 'other';
    return {
      process,
      role,
      daemon: daemonOf(role, process),
      fate: fateOf(role, process, around),
      isAncestor: ancestors.includes(process),
      children: members.filter((one) => one.parent === process.pid && one !== process).map(linkOf),
    };
  };
  const links = members.filter((one) => !processes.has(one.parent)).map(linkOf);
  return {
    pid,
    roots: links,
    directs,
    hasDaemon: flat(links).some((one) => one.daemon === 'yes' && one.role !== 'init'),
  };
}

/**
 * The pid namespace that a process lives in, as the number of its first process; 0 for the one that is looked from. A socket's
 * path means something else in each: labs, and engines in containers, have the same paths.
 */
function placeOf(processes: Processes, pid: number): number {
  return lineage(processes, pid).findLast((one) => one.isInit)?.pid ?? 0;
}

/** All links, each before those it started. */
export function flat(links: readonly ChainLink[]): readonly ChainLink[] {
  return links.flatMap((link) => [link, ...flat(link.children)]);
}

/**
 * A shim was told `-address` of the containerd that it reports to, and the namespace `moby` is dockerd's there (containerd,
 * core/runtime/v2/README.md; moby, daemon/config: ContainerdNamespace). Which containerd has that socket its `--address` or
 * `--config` tells, or that it is the only one.
 */
function directing(
  ancestors: readonly ProcessRecord[],
  roles: ReadonlyMap<number, Role>,
  having: (role: Role) => readonly ProcessRecord[],
): readonly Directs[] {
  const shim = ancestors.find((one) => roles.get(one.pid) === 'shim');
  if (!shim) return [];
  const address = optionOf(shim, 'address') ?? '';
  const containerd = serving(having('containerd'), address);
  if (!containerd) return [];
  const directs: Directs[] = [{ from: containerd.pid, to: shim.pid, over: address }];
  if (!['moby', 'plugins.moby'].includes(optionOf(shim, 'namespace') ?? '')) return directs;
  const engines = having('dockerd');
  const asked = engines.find((one) => optionOf(one, 'containerd') === address);
  const dockerd = engines.find((one) => one.pid === containerd.parent) ?? asked ?? single(engines);
  return dockerd ? [{ from: dockerd.pid, to: containerd.pid, over: address }, ...directs] : directs;
}

/** The socket of a containerd that was started without more (containerd, defaults/defaults_unix.go). */
const usualSocket = '/run/containerd/containerd.sock';

function serving(all: readonly ProcessRecord[], address: string): ProcessRecord | undefined {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const told = all.find((one) => optionOf(one, 'address') === address || optionOf(one, 'a') === address);
  // dockerd writes the config of its own containerd beside its socket (moby, libcontainerd/supervisor).
  const configured = all.find((one) => folder !== '' && (optionOf(one, 'config') ?? '').startsWith(folder));
  const plain = all.filter((one) => optionOf(one, 'address') === undefined && optionOf(one, 'config') === undefined);
  return told ?? configured ?? (address === usualSocket ? single(plain) : undefined) ?? single(all);
}

const single = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
