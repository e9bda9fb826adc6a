import { fields, list, text, type Fields } from '../../engine/parse/field';
import { t } from '../../l10n/l10n';
import { listText } from '../../text/message';

/** The config of a running container, made into one of a bundle that stands alone. */
export interface StandingAlone {
  readonly config: Readonly<Record<string, unknown>>;
  /** Files that the engine had bound into the container: to be copied into the bundle, under `at`. */
  readonly copies: readonly { readonly from: string; readonly at: string }[];
  /** What is otherwise than in the container, one sentence each. Localised. */
  readonly notes: readonly string[];
}

/** Where engines keep what is theirs (moby: data root; containers/storage; the state of containerd and podman). */
const enginesFolders = /\/(?:docker|containerd|containers|libpod|moby|buildkit)\//;

/** The files that an engine writes for a container (moby, daemon/container_operations_unix.go; podman, container_internal_common.go). */
const writtenFiles = ['/etc/resolv.conf', '/etc/hostname', '/etc/hosts'];

/** What `runc spec` has in place of the memory that an engine shares at /dev/shm (libcontainer/specconv/example.go). */
const sharedMemory = {
  destination: '/dev/shm',
  type: 'tmpfs',
  source: 'shm',
  options: ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k'],
};

/**
 * Takes out of a real config what belongs to the engine: the root file system, which was exported; the files it writes, which
 * are copied; its hooks, its control group, namespaces of others by their path, mounts from its own folders. Everything that
 * a person asked for stays as it was.
 */
export function standingAlone(real: unknown): StandingAlone {
  const config = fields(real);
  const notes: string[] = [];
  const mounts = list(config['mounts'])
    .map(fields)
    .map((mount) => ownMount(mount, notes));
  const copies = writtenFiles
    .filter((path) => mounts.some((mount) => mount?.['destination'] === path && mount['source'] === copyOf(path)))
    .map((from) => ({ from, at: copyOf(from) }));
  const hooks = Object.values(fields(config['hooks']))
    .flatMap(list)
    .map((hook) => text(fields(hook)['path']));
  if (hooks.length > 0) notes.push(t('Hooks of the engine were left out: {0}', listText(hooks.join(', '))));
  return {
    config: {
      ...without(config, 'hooks'),
      root: { ...fields(config['root']), path: 'rootfs' },
      mounts: mounts.filter((mount) => mount !== undefined),
      linux: ownLinux(fields(config['linux']), notes),
    },
    copies,
    notes,
  };
}

const copyOf = (path: string): string => `mounts/${path.slice(path.lastIndexOf('/') + 1)}`;

/** A mount of the bundle, or undefined where it leads into a folder of the engine. */
function ownMount(mount: Fields, notes: string[]): Fields | undefined {
  const [destination, source] = [text(mount['destination']), text(mount['source'])];
  const isBind =
    mount['type'] === 'bind' || list(mount['options']).some((option) => option === 'bind' || option === 'rbind');
  if (!isBind || !enginesFolders.test(source)) {
    if (isBind) notes.push(t('{0} of the machine stays mounted at {1}.', listText(source), listText(destination)));
    return mount;
  }
  if (writtenFiles.includes(destination)) {
    notes.push(t('{0} is a copy of what the engine wrote: it does not follow the network any more.', destination));
    return { ...mount, source: copyOf(destination) };
  }
  if (destination === '/dev/shm') return sharedMemory;
  notes.push(t('The mount at {0} was left out: {1} belongs to the engine.', listText(destination), listText(source)));
  return undefined;
}

function ownLinux(linux: Fields, notes: string[]): Fields {
  if (linux['cgroupsPath'] !== undefined)
    notes.push(t('The control group of the engine was left out: {0}', listText(text(linux['cgroupsPath']))));
  const namespaces = list(linux['namespaces']).map(fields);
  const joined = namespaces.filter((one) => text(one['path']) !== '').map((one) => text(one['type']));
  if (joined.length > 0)
    notes.push(t('Namespaces that were joined are new ones here: {0}', listText(joined.join(', '))));
  return { ...without(linux, 'cgroupsPath'), namespaces: namespaces.map((one) => without(one, 'path')) };
}

function without(value: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
