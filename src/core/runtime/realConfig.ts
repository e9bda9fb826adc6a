import type { Host } from '../host/host';
import { t } from '../l10n/l10n';
import { seenContainers } from '../target/proof';
import { visible } from '../text/visible';
import { runtimeQuestions } from './ociRuntime';
import type { Wanted } from './wanted';

/** A container of an engine. */
export interface ConfigAsked {
  /** As the engine has it: 64 hexadecimal digits for Docker and podman, any name for containerd. */
  readonly id: string;
  /** Its first process, as the Host numbers it; wanted only where the id is no such number. */
  readonly pid?: number;
}

/**
 * The config that a runtime was really given, and the folder that it was given it in; or why nobody can tell.
 * - `not-seen`: no process of the container runs on the machine of the Host. `no-keeper`: what started it is no shim.
 * - `not-allowed`: the folder of the shim can only be opened by who runs it. `not-there`: there is no config in it.
 */
export type RealConfig =
  | {
      readonly is: 'read';
      readonly text: string;
      readonly bundle: string;
      readonly pid: number;
      /** Whether the file was written to after the container was made from it. */
      readonly isLater?: true;
    }
  | {
      readonly is: 'unread';
      readonly cause: 'not-seen' | 'no-keeper' | 'not-allowed' | 'not-there';
      /** Localised. */
      readonly why: string;
    };

/**
 * Reads the `config.json` that the runtime of a running container was given: that of the bundle in which containerd's shim
 * works, one folder a container beside each other (containerd, runtime/v2 README, "bundle"), or the one that conmon was told with
 * `-b` (conmon(8)). Both are looked up through /proc/PID of the shim (proc(5): `cwd`, `root`), so that it works into other mount
 * namespaces. The Host has to be of the same user as the shim, which mostly is root. Rejects with a HostError.
 */
export async function realConfig(host: Host, { id, pid }: ConfigAsked, signal: AbortSignal): Promise<RealConfig> {
  const [seen] = await seenContainers(host, new Set([id]), signal);
  const first = seen?.pid ?? pid;
  if (first === undefined || !isName(id))
    return unread(
      'not-seen',
      t('No process of this container is seen on this machine: it does not run, or elsewhere.'),
    );
  const parent = seen?.parent ?? (await parentOf(host, first, signal));
  const keeper = parent === undefined ? [] : await argvOf(host, parent, signal);
  const place = folderOf(id, { pid: parent ?? 0, argv: keeper });
  if (!place)
    return unread(
      'no-keeper',
      t('{0} was not started by containerd’s shim or by conmon, but by {1}.', visible(id), visible(keeper[0] ?? '?')),
    );
  const link = await host.run({ program: 'readlink', args: [place.link], cwd: '/' }, signal);
  if (link.code !== 0)
    return unread('not-allowed', t('Only who runs the shim of this container, mostly root, can read its config.'));
  const { code, stdout } = await host.run(
    { program: 'cat', args: ['--', `${place.path}/config.json`], cwd: '/' },
    signal,
  );
  if (code !== 0) return unread('not-there', t('There is no config.json in the bundle of {0}.', visible(id)));
  return { is: 'read', text: stdout, bundle: place.named(link.stdout.trimEnd()), pid: first };
}

/**
 * The config of a container, by whoever keeps it. A low-level runtime tells the bundle that it was given (OCI runtime-spec,
 * runtime.md, State), and there the config is read: `not-there` where it is gone by now, `not-seen` where the container does not
 * run. The Host has to be root's for a runtime of root. Rejects with a HostError.
 */
export async function realConfigOf(host: Host, wanted: Wanted, signal: AbortSignal): Promise<RealConfig> {
  if (wanted.is !== 'runtime') return realConfig(host, wanted, signal);
  const { runtime, id } = wanted;
  const { command, parse } = runtimeQuestions.state(runtime, id);
  const { code, stdout } = await host.run({ ...command, cwd: '/' }, signal);
  const state = code === 0 ? parse(stdout) : undefined;
  if (!state || state.pid === 0)
    return unread('not-seen', t('{0} knows no container {1} that runs.', visible(runtime.program), visible(id)));
  const file = `${state.bundle}/config.json`;
  const [config, written] = await Promise.all([
    host.run({ program: 'cat', args: ['--', file], cwd: '/' }, signal),
    host.run({ program: 'stat', args: ['-L', '-c', '%Y', '--', file], cwd: '/' }, signal),
  ]);
  if (config.code !== 0) return unread('not-there', t('There is no config.json in the bundle of {0}.', visible(id)));
  const isLater = Number(written.stdout) > Math.floor(state.created) && state.created > 0;
  return { is: 'read', text: config.stdout, bundle: state.bundle, pid: state.pid, ...(isLater && { isLater }) };
}

const unread = (cause: Extract<RealConfig, { is: 'unread' }>['cause'], why: string): RealConfig => ({
  is: 'unread',
  cause,
  why,
});

/** What containerd (pkg/identifiers) and podman take as an id: nothing that could lead to another folder. */
const isName = (id: string): boolean => /^[A-Za-z0-9][\w.-]*$/.test(id);

async function parentOf(host: Host, pid: number, signal: AbortSignal): Promise<number | undefined> {
  const { stdout } = await host.run({ program: 'grep', args: ['^PPid:', `/proc/${pid}/status`], cwd: '/' }, signal);
  const parent = Number(/^PPid:\s*(\d+)/.exec(stdout)?.[1]);
  return Number.isInteger(parent) && parent > 0 ? parent : undefined;
}

async function argvOf(host: Host, pid: number, signal: AbortSignal): Promise<readonly string[]> {
  const { stdout } = await host.run({ program: 'cat', args: [`/proc/${pid}/cmdline`], cwd: '/' }, signal);
  return stdout.split('\0').slice(0, -1);
}

interface Place {
  /** The link of /proc that shows whether one may look there. */
  readonly link: string;
  /** The bundle, through /proc. */
  readonly path: string;
  /** What the bundle is called there, from where the link leads. */
  readonly named: (target: string) => string;
}

function folderOf(id: string, keeper: { readonly pid: number; readonly argv: readonly string[] }): Place | undefined {
  const program = keeper.argv[0]?.split('/').at(-1) ?? '';
  const proc = `/proc/${keeper.pid}`;
  // One shim may keep all containers of a pod: it works in the bundle of the first, and the others are beside that.
  if (program.startsWith('containerd-shim'))
    return {
      link: `${proc}/cwd`,
      path: `${proc}/cwd/../${id}`,
      named: (target) => `${target.slice(0, target.lastIndexOf('/'))}/${id}`,
    };
  const option = keeper.argv.findIndex((word) => word === '-b' || word === '--bundle');
  const bundle = option === -1 ? undefined : keeper.argv[option + 1];
  if (program !== 'conmon' || bundle?.startsWith('/') !== true) return undefined;
  return { link: `${proc}/root`, path: `${proc}/root${bundle}`, named: () => bundle };
}
