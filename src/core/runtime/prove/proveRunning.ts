import { copyFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path/posix';
import type { Host } from '../../host/host';
import { t } from '../../l10n/l10n';
import { lastLine } from '../../text/lastLine';
import { visible } from '../../text/visible';
import { enterCommand } from './enterCommand';
import { type FirstProcess, firstProcess } from './firstProcess';
import { parseProbe, type ProbedPath, type ProbeSeen } from './probe';
import { askedOf } from './proofConfig';
import { probedPaths, type ProofRow, proofTable } from './proofTable';

export interface ProvingRunning {
  /** Of root, or of the user whose container it is. */
  readonly host: Host;
  readonly isRoot: boolean;
  /** The first process of the container, as the Host numbers it. */
  readonly pid: number;
  /** The config that its runtime was given, parsed. */
  readonly config: unknown;
  /** Absolute path of a busybox that needs no library; undefined where there is none. */
  readonly busybox: string | undefined;
}

/** What a container that runs protects. */
export interface RunningProof {
  readonly rows: readonly ProofRow[];
  /** Whom the probe ran as, in numbers of the machine: `uid:gid`. */
  readonly user: string;
  readonly isInUserNamespace: boolean;
  /** Why no path was tried; what the kernel says of the process is known all the same. Localised. */
  readonly untried?: string;
}

/** Longest time for everything, in milliseconds. */
const patience = 25_000;

/**
 * Holds what the kernel says of the first process of a container (its capabilities, no_new_privs, seccomp, mounts), and what a
 * probe in its namespaces could read and write, against its config. The container needs no program for it, only a /proc; a paused
 * one is probed as well. Undefined when the process is not there, or may not be looked at. Rejects with a HostError.
 */
export async function proveRunning(proving: ProvingRunning, signal: AbortSignal): Promise<RunningProof | undefined> {
  const { host, isRoot, pid } = proving;
  const whole = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const process = await look(host, pid, whole);
  if (!process) return undefined;
  const asked = askedOf(proving.config);
  const paths = probedPaths(asked);
  const tried = await tryPaths({ ...proving, process, paths }, whole);
  const { status, mounts } = process;
  const seen: ProbeSeen = { status, mounts, paths: 'why' in tried ? [] : tried.seen.paths, complete: true };
  const { uid, gid } = process.user;
  return {
    rows: proofTable(asked, paths, seen),
    // The user of a container is entered as whoever enters, where that is not root.
    user: isRoot ? `${uid}:${gid}` : '',
    isInUserNamespace: process.isInUserNamespace,
    ...('why' in tried && { untried: tried.why }),
  };
}

async function look(host: Host, pid: number, signal: AbortSignal): Promise<FirstProcess | undefined> {
  const said = async (program: string, ...args: readonly string[]): Promise<string> =>
    (await host.run({ program, args, cwd: '/' }, signal)).stdout;
  const [status, mountinfo, namespaces] = await Promise.all([
    said('cat', `/proc/${pid}/status`),
    said('cat', `/proc/${pid}/mountinfo`),
    said('readlink', '/proc/self/ns/user', `/proc/${pid}/ns/user`),
  ]);
  return mountinfo === '' ? undefined : firstProcess(pid, { status, mountinfo, namespaces });
}

type Tried = { readonly seen: ProbeSeen } | { readonly why: string };

async function tryPaths(
  asked: ProvingRunning & { readonly process: FirstProcess; readonly paths: readonly ProbedPath[] },
  signal: AbortSignal,
): Promise<Tried> {
  const { host, isRoot, busybox, process, paths } = asked;
  if (busybox === undefined || !(await isStandalone(host, busybox, signal)))
    return {
      why: t('The probe is a shell of busybox that needs no other program: install busybox-static on this machine.'),
    };
  if (isRoot && (await host.which('setpriv')) === undefined)
    return {
      why: t('There is no setpriv on this machine to give the probe the rights of the container: install util-linux.'),
    };
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-prove-'));
  try {
    // The name has to begin with busybox. It is run as the user of the container, who has to get to it.
    const copy = join(folder, 'busybox-stevedore');
    await copyFile(busybox, copy);
    await Promise.all([chmod(folder, 0o711), chmod(copy, 0o755)]);
    const { stdout, stderr } = await host.run(enterCommand({ process, busybox: copy, isRoot, paths }), signal);
    const seen = parseProbe(stdout);
    return seen.complete ? { seen } : { why: whyNot(process, stderr) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function whyNot({ mounts }: FirstProcess, stderr: string): string {
  if (!mounts.has('/proc'))
    return t(
      'The container has no /proc: the probe cannot go on in it, and there is nothing of the kernel in it to mask.',
    );
  return t('The probe did not run in the container: {0}', visible(lastLine(stderr) || '?'));
}

/** Whether the shell of a busybox finds its applets in itself (its FEATURE_SH_STANDALONE and FEATURE_PREFER_APPLETS). */
async function isStandalone(host: Host, busybox: string, signal: AbortSignal): Promise<boolean> {
  const args = ['sh', '-c', 'PATH=/nonexistent; timeout 2 head -c 0 /dev/null && echo yes'];
  return (await host.run({ program: busybox, args, cwd: '/' }, signal)).stdout.trim() === 'yes';
}
