import { fields, list, text, texts } from '../../engine/parse/field';
import type { DefaultConfig } from '../../oci/defaults/specs';

/** Whose user namespace it is: the numbers of the user on the machine. */
export interface Mapped {
  readonly uid: number;
  readonly gid: number;
}

/**
 * A config as an ordinary user can run it (runc, libcontainer/specconv/example.go, ToRootless): a user namespace with one user in
 * it, the network of the machine, its /sys bound, no cgroup limits, and no group that is not there. The process is root inside.
 */
export function toRootless(config: DefaultConfig, { uid, gid }: Mapped): DefaultConfig {
  const linux = Object.fromEntries(Object.entries(fields(config['linux'])).filter(([name]) => name !== 'resources'));
  const process = fields(config['process']);
  const kept = list(linux['namespaces'])
    .map(fields)
    .filter(({ type }) => type !== 'network' && type !== 'user');
  return {
    ...config,
    process: { ...process, user: { uid: 0, gid: 0 } },
    mounts: list(config['mounts']).map(fields).map(rootlessMount),
    linux: {
      ...linux,
      namespaces: [...kept, { type: 'user' }],
      uidMappings: [{ containerID: 0, hostID: uid, size: 1 }],
      gidMappings: [{ containerID: 0, hostID: gid, size: 1 }],
    },
  };
}

function rootlessMount(mount: Readonly<Record<string, unknown>>): object {
  // A new sysfs needs a network namespace of one's own; the one that is there is bound instead.
  if (text(mount['type']) === 'sysfs')
    return { ...mount, type: 'none', source: '/sys', options: ['rbind', 'nosuid', 'noexec', 'nodev', 'ro'] };
  const options = texts(mount['options']).filter((option) => !/^(?:uid|gid)=/.test(option));
  return mount['options'] === undefined ? mount : { ...mount, options };
}
