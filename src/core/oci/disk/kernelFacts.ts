import { thermalThrottle } from '../defaults/thermalThrottle';
import type { DiskFacts } from './diskFacts';
import type { Files } from './files';

type KernelFacts = Pick<
  DiskFacts,
  'securityModules' | 'filesystems' | 'cpus' | 'memoryNodes' | 'mostOpenFiles' | 'thermalThrottle'
>;

/** What the running kernel has: proc(5), sysfs(5). */
export async function kernelFacts(files: Files): Promise<KernelFacts> {
  const [modules, filesystems, cpus, memoryNodes, mostOpenFiles, throttle] = await Promise.all([
    securityModules(files),
    files.text('/proc/filesystems'),
    files.text('/sys/devices/system/cpu/online'),
    files.text('/sys/devices/system/node/online'),
    files.text('/proc/sys/fs/nr_open'),
    thermalThrottle(files),
  ]);
  return {
    ...(modules && { securityModules: modules }),
    ...(filesystems && { filesystems: filesystems.split('\n').flatMap((line) => line.split('\t')[1] ?? []) }),
    ...(cpus && { cpus: cpus.trim() }),
    ...(memoryNodes && { memoryNodes: memoryNodes.trim() }),
    ...(throttle.length > 0 && { thermalThrottle: throttle }),
    ...(mostOpenFiles && { mostOpenFiles: Number(mostOpenFiles) }),
  };
}

/** The kernel's list; where securityfs is not mounted what runtimes themselves look at. */
async function securityModules(files: Files): Promise<readonly string[] | undefined> {
  const list = await files.text('/sys/kernel/security/lsm');
  if (list !== undefined) return list.trim().split(',');
  if ((await files.fact('/sys/kernel')).is !== 'directory') return undefined;
  const [apparmor, selinux] = await Promise.all([
    files.text('/sys/module/apparmor/parameters/enabled'),
    files.fact('/sys/fs/selinux/enforce'),
  ]);
  return [...(apparmor?.startsWith('Y') ? ['apparmor'] : []), ...(selinux.is === 'file' ? ['selinux'] : [])];
}
