import type { Host } from '../host/host';
import { t } from '../l10n/l10n';
import { capabilitiesIn } from '../runtime/prove/proofTable';

/** What the kernel says of the first process of a container, whoever started it (proc(5)). */
export interface Portrait {
  /** As the Host numbers it. */
  readonly pid: number;
  /** Real user and group, and the supplementary groups, as numbers of the host. */
  readonly uid: string;
  readonly gid: string;
  readonly groups: readonly string[];
  readonly env: readonly string[];
  /** The working directory as the process sees it; empty where it cannot be read. */
  readonly cwd: string;
  /** Inode of each namespace by its kind (namespaces(7)): `net` → `4026532281`. */
  readonly namespaces: ReadonlyMap<NamespaceKind, string>;
  /** Its control group: of the unified hierarchy where there is one, else of the first other (cgroups(7)). */
  readonly cgroup: string;
  /** Names in the effective set. */
  readonly capabilities: readonly string[];
  readonly noNewPrivileges: boolean;
  /** Whether a seccomp filter is on. */
  readonly seccomp: boolean;
}

export const namespaceKinds = ['cgroup', 'ipc', 'mnt', 'net', 'pid', 'user', 'uts'] as const;
export type NamespaceKind = (typeof namespaceKinds)[number];

/**
 * Reads what the kernel says of a process. What only its user or root may read needs such a Host. Rejects with a HostError, and with
 * an Error in the reader's language when the process is gone.
 */
export async function portraitOf(host: Host, pid: number, signal: AbortSignal): Promise<Portrait> {
  const run = async (program: string, ...args: readonly string[]): Promise<string> =>
    (await host.run({ program, args, cwd: '/' }, signal)).stdout;
  const [status, environ, cwd, namespaces, cgroup] = await Promise.all([
    run('cat', `/proc/${pid}/status`),
    run('cat', `/proc/${pid}/environ`),
    run('readlink', `/proc/${pid}/cwd`),
    run('stat', '-L', '-c', '%n %i', ...namespaceKinds.map((kind) => `/proc/${pid}/ns/${kind}`)),
    run('cat', `/proc/${pid}/cgroup`),
  ]);
  if (status === '') throw new Error(t('Process {0} has ended.', pid));
  return { pid, ...parseStatus(status), ...parseRest({ environ, cwd, namespaces, cgroup }) };
}

/** What `status` says: the first number of Uid and Gid is the real one. */
export function parseStatus(
  status: string,
): Pick<Portrait, 'uid' | 'gid' | 'groups' | 'capabilities' | 'noNewPrivileges' | 'seccomp'> {
  const field = (name: string): readonly string[] => {
    const [, value = ''] = new RegExp(`^${name}:[\\t ]*(.*)$`, 'm').exec(status) ?? [];
    return value.split(/[\t ]+/).filter((word) => word !== '');
  };
  const [mask = '0'] = field('CapEff');
  return {
    uid: field('Uid')[0] ?? '',
    gid: field('Gid')[0] ?? '',
    groups: field('Groups'),
    capabilities: /^[0-9a-f]+$/i.test(mask) ? capabilitiesIn(mask) : [],
    noNewPrivileges: field('NoNewPrivs')[0] === '1',
    seccomp: field('Seccomp')[0] === '2',
  };
}

/** What the other files say. Variables end with a NUL; lines of `cgroup` are `0::/path` or `4:memory:/path`. */
export function parseRest(texts: {
  readonly environ: string;
  readonly cwd: string;
  readonly namespaces: string;
  readonly cgroup: string;
}): Pick<Portrait, 'env' | 'cwd' | 'namespaces' | 'cgroup'> {
  const found = [...texts.namespaces.matchAll(/^\/proc\/\d+\/ns\/(\w+) (\d+)$/gm)];
  const groups = texts.cgroup.split('\n').map((line) => line.split(':'));
  const unified = groups.find(([id]) => id === '0');
  const others = groups.filter(([id, , path = '']) => id !== '0' && path.length > 1);
  const [, , ...path] = unified !== undefined && unified[2] !== '/' ? unified : (others[0] ?? unified ?? []);
  return {
    env: texts.environ.split('\0').filter((entry) => entry !== ''),
    cwd: texts.cwd.trim(),
    namespaces: new Map(
      found.flatMap(([, kind, inode = '']) => {
        const known = namespaceKinds.find((one) => one === kind);
        return known === undefined ? [] : [[known, inode] as const];
      }),
    ),
    cgroup: path.join(':'),
  };
}
