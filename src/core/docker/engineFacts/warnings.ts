import type { EngineWarning, WarningKind } from '../../engine/parse/engineWarning';
import { t } from '../../l10n/l10n';
import { type EngineFact, shown } from './fact';

/** What the engine warns of, one fact a kind: an engine says the same of each of six limits for disks. */
export function warningFacts(warnings: readonly EngineWarning[]): readonly EngineFact[] {
  const kinds = new Map<string, EngineWarning[]>();
  for (const warning of warnings) {
    const key = warning.kind === 'other' ? warning.text : warning.kind;
    kinds.set(key, [...(kinds.get(key) ?? []), warning]);
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const value = shown(same.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' · '), 400);
    return [{ id: `warning-${first.kind}`, value, ...wordsOf(first.kind) }];
  });
}

type Words = Omit<EngineFact, 'id' | 'value'>;

/** docs.docker.com, "Linux post-installation steps" and "Troubleshooting the Docker daemon"; kernel, admin-guide. */
function wordsOf(kind: WarningKind): Words {
  switch (kind) {
    case 'no-memory-limit':
      return {
        title: t('Memory cannot be limited'),
        why: t('The kernel has no memory controller switched on: -m is ignored, and one container can take it all.'),
        level: 'warning',
        todo: t('Add these kernel parameters (Raspberry Pi: in /boot/firmware/cmdline.txt) and boot again:'),
        lines: ['cgroup_enable=memory cgroup_memory=1'],
      };
    case 'no-swap-limit':
      return {
        title: t('Swap cannot be limited'),
        why: t(
          'With -m a container may still use as much swap as there is. Without swap on the machine it makes no difference.',
        ),
        level: 'info',
        todo: t('To limit it, add this kernel parameter in /etc/default/grub, run update-grub, and boot again:'),
        lines: ['swapaccount=1'],
      };
    case 'no-kernel-memory':
      return {
        title: t('Kernel memory cannot be limited on its own'),
        why: t('Hardly anybody needs it: kernels of today count it with the rest, and -m holds for both.'),
        level: 'info',
      };
    case 'no-oom-kill-disable':
      return {
        title: t('--oom-kill-disable does nothing'),
        why: t(
          'With cgroup version 2 there is no such switch. A container that needs more memory than it may have loses a process.',
        ),
        level: 'info',
      };
    case 'no-cpu-limit':
      return {
        title: t('CPU time cannot be limited'),
        why: t(
          '--cpus and --cpu-shares are ignored: the kernel was built without them, or a rootless engine was not given the controller.',
        ),
        level: 'warning',
        todo: t(
          'Use a kernel with CONFIG_CFS_BANDWIDTH and CONFIG_FAIR_GROUP_SCHED; rootless: let systemd delegate cpu.',
        ),
      };
    case 'no-cpuset':
      return {
        title: t('CPUs cannot be chosen'),
        why: t(
          '--cpuset-cpus is ignored: the kernel was built without it, or a rootless engine was not given the controller.',
        ),
        level: 'advice',
        todo: t('Use a kernel with CONFIG_CPUSETS; rootless: let systemd delegate cpuset.'),
      };
    case 'no-io-limit':
      return {
        title: t('Some limits of disks are missing'),
        why: t('Options such as --device-read-bps or --blkio-weight are ignored. Nothing else depends on them.'),
        level: 'info',
      };
    case 'no-forwarding':
      return {
        title: t('Packets are not forwarded'),
        why: t(
          'Containers reach the machine and no further: no Internet, no other network, no published ports from outside.',
        ),
        level: 'warning',
        todo: t('Switch it on now, and for the next boot in /etc/sysctl.d:'),
        lines: ['sysctl -w net.ipv4.ip_forward=1'],
      };
    case 'bridge-without-iptables':
      return {
        title: t('Bridges pass by the packet filter'),
        why: t(
          'Rules between containers of one bridge do not hold, and published ports may not be reached from the same bridge.',
        ),
        level: 'warning',
        todo: t('Load the module and switch it on:'),
        lines: ['modprobe br_netfilter', 'sysctl -w net.bridge.bridge-nf-call-iptables=1'],
      };
    case 'cgroup-v1':
      return {
        title: t('cgroup version 1 will go'),
        why: t('Later versions of Docker will need version 2. Until then everything works.'),
        level: 'advice',
        todo: t('Current systems use version 2. On one with systemd, this kernel parameter switches at the next boot:'),
        lines: ['systemd.unified_cgroup_hierarchy=1'],
      };
    case 'open-api':
      return {
        title: t('Anybody who reaches this port is root'),
        why: t(
          'The engine listens on the network without asking who is there. Whoever connects can run anything as root on its machine.',
        ),
        level: 'warning',
        todo: t('Listen on the socket alone, and come in over ssh; or demand certificates with --tlsverify:'),
        lines: ['docker -H ssh://user@host info'],
      };
    case 'no-d-type':
      return {
        title: t('The file system does not fit the storage driver'),
        why: t('It does not keep the type of files in folders (d_type). overlay then shows files that were deleted.'),
        level: 'warning',
        todo: t('Make it anew, XFS with ftype=1, after saving what is in it.'),
        lines: ['mkfs.xfs -n ftype=1 /dev/…'],
      };
    case 'loopback-storage':
      return {
        title: t('Layers lie in a file instead of on a disk'),
        why: t('devicemapper on a loop device is slow and loses data when the disk is full.'),
        level: 'warning',
        todo: t('Use overlay2.'),
      };
    case 'old-storage-driver':
      return {
        title: t('The storage driver will go'),
        why: t('Later versions of Docker do not know it any more.'),
        level: 'advice',
        todo: t('Move to overlay2 before the engine is updated: save images that exist nowhere else first.'),
      };
    case 'no-seccomp':
      return {
        title: t('System calls are not the default ones'),
        why: t('Containers get another seccomp profile than the one that comes with the engine.'),
        level: 'advice',
      };
    case 'other':
      return {
        title: t('In the engine’s own words'),
        why: t('Stevedore does not know this one. It may have come with a newer engine.'),
        level: 'warning',
      };
  }
}
