import { t } from '../../l10n/l10n';
import type { LintContext } from '../lintContext';

/** Programs that do nothing without a capability (their manual pages), by the name that they are called by. */
const programs: Readonly<Record<string, readonly string[]>> = {
  CAP_NET_ADMIN: ['ip', 'tc', 'iptables', 'ip6tables', 'nft', 'wg', 'wg-quick', 'openvpn', 'dnsmasq', 'keepalived'],
  CAP_SYS_ADMIN: ['mount', 'umount', 'init', 'systemd', 'dockerd', 'containerd', 'buildkitd', 'unshare', 'nsenter'],
  CAP_SYS_TIME: ['ntpd', 'chronyd', 'hwclock'],
  CAP_SYS_PTRACE: ['strace', 'gdb', 'gdbserver'],
  CAP_SYS_MODULE: ['modprobe', 'insmod', 'rmmod'],
  CAP_IPC_LOCK: ['vault'],
};

/** Devices that cannot be used without one: network/tuntap and fuse of the kernel's documentation. */
const devices: Readonly<Record<string, string>> = { '/dev/net/tun': 'CAP_NET_ADMIN', '/dev/fuse': 'CAP_SYS_ADMIN' };

/** Capabilities beyond the usual ones that the config plainly needs, each with what says so. */
export function plainlyNeeded({ root }: LintContext): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  // Ambient capabilities are given on purpose: to a program that is not root (capabilities(7)).
  for (const name of root.at('process', 'capabilities', 'ambient')?.strings() ?? [])
    needed.set(name, t('it is ambient'));
  const program = root.at('process', 'args', 0)?.asString()?.split('/').at(-1) ?? '';
  for (const [name, callers] of Object.entries(programs))
    if (callers.includes(program)) needed.set(name, t('{0} needs it', program));
  for (const device of root.at('linux', 'devices')?.items() ?? []) {
    const path = device.at('path')?.asString() ?? '';
    const name = Object.hasOwn(devices, path) ? devices[path] : undefined;
    if (name !== undefined) needed.set(name, t('{0} needs it', path));
  }
  return needed;
}
