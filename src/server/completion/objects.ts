import { t } from '../../core/l10n/l10n';

/** A whole object that people write again and again. */
export interface WholeObject {
  readonly title: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Whole objects by the name of their shape: mounts of each kind, namespaces, devices, limits, filters. */
export function objectsFor(shape: string): readonly WholeObject[] {
  switch (shape) {
    case 'Mount':
      return [
        whole(t('Bind mount'), { destination: '/data', type: 'bind', source: '/srv/data', options: ['rbind', 'ro'] }),
        whole('tmpfs', {
          destination: '/tmp',
          type: 'tmpfs',
          source: 'tmpfs',
          options: ['nosuid', 'nodev', 'mode=1777', 'size=64m'],
        }),
        whole('proc', { destination: '/proc', type: 'proc', source: 'proc' }),
        whole('sysfs', {
          destination: '/sys',
          type: 'sysfs',
          source: 'sysfs',
          options: ['nosuid', 'noexec', 'nodev', 'ro'],
        }),
        whole('cgroup', {
          destination: '/sys/fs/cgroup',
          type: 'cgroup',
          source: 'cgroup',
          options: ['nosuid', 'noexec', 'nodev', 'relatime', 'ro'],
        }),
      ];
    case 'LinuxNamespace':
      return [
        whole(t('Namespace of its own'), { type: 'network' }),
        whole(t('Namespace that exists'), { type: 'network', path: '/run/netns/quay' }),
      ];
    // The numbers are those of the kernel's list of devices (Documentation/admin-guide/devices.txt).
    case 'LinuxDevice':
      return [
        whole('/dev/net/tun', {
          type: 'c',
          path: '/dev/net/tun',
          major: 10,
          minor: 200,
          fileMode: 438,
          uid: 0,
          gid: 0,
        }),
        whole('/dev/fuse', { type: 'c', path: '/dev/fuse', major: 10, minor: 229, fileMode: 438, uid: 0, gid: 0 }),
      ];
    case 'LinuxDeviceCgroup':
      return [
        whole(t('Deny every device'), { allow: false, access: 'rwm' }),
        whole(t('Allow {0}', '/dev/net/tun'), { allow: true, type: 'c', major: 10, minor: 200, access: 'rwm' }),
      ];
    case 'LinuxIDMapping':
      return [whole(t('65536 ids'), { containerID: 0, hostID: 100_000, size: 65_536 })];
    case 'LinuxSyscall':
    case 'DockerSeccompSyscall':
      return [
        whole(t('Allow system calls'), { names: ['read', 'write'], action: 'SCMP_ACT_ALLOW' }),
        whole(t('Refuse system calls'), { names: ['ptrace'], action: 'SCMP_ACT_ERRNO', errnoRet: 1 }),
      ];
    default:
      return [];
  }
}

const whole = (title: string, value: WholeObject['value']): WholeObject => ({ title, value });
