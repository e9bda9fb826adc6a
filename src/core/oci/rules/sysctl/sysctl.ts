import type { Entry, Value } from '../../syntax/value';

/** Keys of the IPC namespace (runc libcontainer/configs/validate, sysctl). */
const ipc: ReadonlySet<string> = new Set(
  'msgmax msgmnb msgmni sem shmall shmmax shmmni shm_rmid_forced'.split(' ').map((name) => `kernel.${name}`),
);

/** Which namespace a key belongs to; `host` where it is of the whole machine. */
export type SysctlOwner = 'ipc' | 'network' | 'uts' | 'hostname' | 'user' | 'host';

export interface Sysctl {
  readonly entry: Entry;
  /** With dots, as sysctl(8) prints it. */
  readonly key: string;
  readonly owner: SysctlOwner;
}

/** The entries of linux.sysctl, with what their keys belong to. */
export function sysctlOf(root: Value): readonly Sysctl[] {
  return (root.at('linux', 'sysctl')?.entries() ?? []).map((entry) => {
    const key = withDots(entry.key);
    return { entry, key, owner: ownerOf(key) };
  });
}

/** sysctl.d(5): where a slash comes first, slashes divide and dots are part of names. runc does the same. */
function withDots(key: string): string {
  const first = /[./]/.exec(key)?.[0];
  return first === '/' ? key.replace(/[./]/g, (one) => (one === '/' ? '.' : '/')) : key;
}

function ownerOf(key: string): SysctlOwner {
  if (ipc.has(key) || key.startsWith('fs.mqueue.')) return 'ipc';
  if (key.startsWith('net.')) return 'network';
  if (key.startsWith('user.')) return 'user';
  if (key === 'kernel.hostname') return 'hostname';
  return key === 'kernel.domainname' ? 'uts' : 'host';
}
