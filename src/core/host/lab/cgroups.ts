import { join } from 'node:path';
import type { Mount } from '../mountTable';
import { labTag } from './paths';

/** One cgroup directory that a lab needs, and the hierarchy it lives in. */
export interface CgroupDirectory {
  readonly path: string;
  /** `v1-cpuset` takes no process before its cpus and mems are set (cpuset(7)); `v2` wants its processes in leaves. */
  readonly kind: 'v1' | 'v1-cpuset' | 'v2' | 'hybrid';
}

/**
 * The directories of the lab `id`: one in each mounted hierarchy. On a machine with cgroup v2 alone that is one; with v1
 * the unified mount beside it (`hybrid`) has no controllers and only gets an empty directory.
 */
export function cgroupDirectories(mounts: readonly Mount[], id: string): readonly CgroupDirectory[] {
  const hierarchies = mounts.filter(({ type, point }) => /^cgroup2?$/.test(type) && point.startsWith('/sys/fs/cgroup'));
  const hasV1 = hierarchies.some(({ type }) => type === 'cgroup');
  return hierarchies.map((mount) => ({ path: join(mount.point, labTag(id)), kind: kindOf(mount, hasV1) }));
}

function kindOf(mount: Mount, hasV1: boolean): CgroupDirectory['kind'] {
  if (mount.type === 'cgroup2') return hasV1 ? 'hybrid' : 'v2';
  return mount.superOptions.includes('cpuset') ? 'v1-cpuset' : 'v1';
}
