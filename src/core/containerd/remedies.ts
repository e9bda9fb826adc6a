import { t } from '../l10n/l10n';
import type { Machine, Remedy } from '../target/remedies';
import { commandLine } from '../text/quote';

/** The package with containerd and ctr in it, by package manager. */
const packages: readonly (readonly [string, string])[] = [
  ['apt-get', 'sudo apt-get install containerd'],
  ['apk', 'sudo apk add containerd containerd-ctr'],
  ['dnf', 'sudo dnf install containerd'],
  ['pacman', 'sudo pacman -S containerd'],
  ['zypper', 'sudo zypper install containerd containerd-ctr'],
];

/** How to get containerd: the package of the machine's own distribution. */
export function installContainerd(machine: Machine): Remedy {
  const lines = packages.flatMap(([program, line]) => (machine.has(program) ? [line] : [])).slice(0, 1);
  return lines.length > 0
    ? { why: t("This machine's own package of containerd; installing it needs root."), lines }
    : { why: t('No package manager was found here. See containerd.io/downloads.'), lines: [] };
}

/** How to be allowed to open the socket of a containerd (setfacl(1); containerd-config.toml(5), section grpc). */
export function openContainerd(machine: Machine, address: string, owner: string): Remedy {
  return {
    why: t('Who may open {0} is as good as root on this machine ({1}).', address, owner),
    lines: [commandLine(['sudo', 'setfacl', '--modify', `user:${machine.user}:rw`, address])],
    note: t(
      'This holds until containerd is started again. For good: a group that may open it, as gid in the section grpc of /etc/containerd/config.toml.',
    ),
  };
}
