import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runOk } from '../../dev/run';
import { busyboxArchive } from './ociArchive';
import { eventually } from './eventually';

/** A containerd of a test's own: root, state and socket below one folder, which goes with it. */
export interface PrivateContainerd {
  readonly folder: string;
  readonly address: string;
  readonly config: string;
  /** Undefined while it does not run. */
  readonly pid: () => number | undefined;
  /** Runs `ctr` against it; gives what it printed, rejects on a bad exit code. */
  readonly ctr: (...args: readonly string[]) => Promise<string>;
  readonly start: () => Promise<void>;
  /** Ends the daemon, and leaves what its shims keep running. */
  readonly kill: () => Promise<void>;
  /** Ends every task; rejects when nobody answers. */
  readonly endTasks: () => Promise<unknown>;
  /** Ends every task and the daemon, and removes the folder; rejects when a mount of it is left. */
  readonly dispose: () => Promise<void>;
}

/** The folder and the config of a containerd that is not started yet. */
export function prepareContainerd(): PrivateContainerd {
  const groups = new Set(controlGroups());
  const folder = mkdtempSync(join(tmpdir(), `stevedore-containerd-${process.pid}-`));
  const address = join(folder, 'containerd.sock');
  const config = join(folder, 'config.toml');
  writeFileSync(config, configText(folder, address));
  let daemon: ChildProcess | undefined;
  const ctr = (...args: readonly string[]): Promise<string> =>
    runOk({ program: 'ctr', args: ['--address', address, ...args] });
  const kill = async (): Promise<void> => {
    const child = daemon;
    daemon = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const over = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await over;
  };
  const start = async (): Promise<void> => {
    const log = openSync(join(folder, 'log'), 'a');
    daemon = spawn('containerd', ['--config', config], { stdio: ['ignore', log, log] });
    await eventually(() => ctr('version'), 10_000);
  };
  return {
    ...{ folder, address, config, ctr, start, kill },
    pid: () => daemon?.pid,
    endTasks: () => endTasks(ctr),
    dispose: async () => {
      // Nobody answers where it was never started, or was killed; then nobody started a task either.
      const namespaces = await endTasks(ctr).catch((): readonly string[] => []);
      await kill();
      for (const path of controlGroups())
        if (!groups.has(path) && namespaces.includes(basename(path))) removeEmpty(path);
      const mounts = readFileSync('/proc/self/mountinfo', 'utf8')
        .split('\n')
        .filter((line) => line.includes(folder));
      if (mounts.length > 0) throw new Error(`Mounts are left: ${mounts.join('\n')}`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A private containerd that runs, with the image `docker.io/library/busybox:latest` in its namespace `default`. */
export async function startContainerd(): Promise<PrivateContainerd> {
  const containerd = prepareContainerd();
  try {
    await containerd.start();
    await importBusyboxTo(containerd);
    return containerd;
  } catch (error) {
    await containerd.dispose();
    throw error;
  }
}

/** Puts the image of the machine's own busybox into a namespace. */
export async function importBusyboxTo(containerd: PrivateContainerd, namespace = 'default'): Promise<void> {
  const archive = join(containerd.folder, 'busybox.tar');
  if (!existsSync(archive)) writeFileSync(archive, await busyboxArchive('docker.io/library/busybox:latest'));
  await containerd.ctr('-n', namespace, 'images', 'import', archive);
}

/** The groups right below each hierarchy: a containerd makes one for each namespace in which something ran, and leaves it. */
export function controlGroups(): readonly string[] {
  const below = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [join(folder, entry.name)] : [],
    );
  return below('/sys/fs/cgroup').flatMap(below);
}

/** Only where nothing is in it: somebody else may use it by now. */
function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Not empty, or gone already.
  }
}

/** Gives the namespaces that there are. */
async function endTasks(ctr: PrivateContainerd['ctr']): Promise<readonly string[]> {
  const names = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await ctr(...args, '--quiet')).split('\n').filter(Boolean);
  const namespaces = await names('namespaces', 'list');
  for (const namespace of namespaces)
    for (const id of await names('-n', namespace, 'tasks', 'list'))
      await ctr('-n', namespace, 'tasks', 'delete', '--force', id);
  return namespaces;
}

function configText(folder: string, address: string): string {
  const off = [
    'grpc.v1.cri',
    'internal.v1.opt',
    'snapshotter.v1.btrfs',
    'snapshotter.v1.zfs',
    'snapshotter.v1.devmapper',
  ];
  return `version = 2
root = "${folder}/root"
state = "${folder}/state"
disabled_plugins = [${off.map((name) => `"io.containerd.${name}"`).join(', ')}]
[grpc]
  address = "${address}"
`;
}
