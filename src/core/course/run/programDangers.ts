import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import type { Danger, DangerKind } from './dangers';
import { nameOf } from './simpleCommands';

type Judge = (args: readonly string[]) => Danger | undefined;

const danger = (kind: DangerKind, what: string): Danger => ({ kind, what });
const list = (words: readonly string[]): string => visible(words.filter((word) => !word.startsWith('-')).join(' '));
const has = (args: readonly string[], letters: RegExp, long: RegExp): boolean =>
  args.some((word) => (/^-[a-zA-Z]+$/.test(word) && letters.test(word)) || long.test(word));

const root: Judge = () => danger('root', t('Runs as root (sudo).'));
const restart: Judge = () => danger('reboot', t('Restarts or stops this machine.'));
const group: Judge = (args) => danger('group', t('Changes users or groups: {0}', list(args)));
const disk: Judge = (args) => danger('disk', t('Writes to a disk or changes how it is divided: {0}', list(args)));
const firewall: Judge = (args) =>
  has(args, /[LSC]/, /^--(list|list-rules|check|version|help)/) || args[0] === 'list'
    ? undefined
    : danger('network', t('Changes the firewall of the machine.'));

const remove: Judge = (args) =>
  has(args, /[rRf]/, /^--(recursive|force)$/)
    ? danger('deletes', t('Deletes without asking: {0}', list(args)))
    : undefined;

/** Package managers: the subcommands that change the machine. */
const installs =
  (words: RegExp): Judge =>
  (args) => {
    const at = args.findIndex((word) => words.test(word));
    return at === -1 ? undefined : danger('install', t('Installs or removes packages: {0}', list(args.slice(at + 1))));
  };

const service: Judge = (args) =>
  args.some((word) =>
    /^(start|stop|restart|reload|enable|disable|mask|unmask|add|del|delete|kill|daemon-reload|isolate|set-default)$/.test(
      word,
    ),
  )
    ? danger('service', t('Changes services of the machine: {0}', list(args)))
    : args.some((word) => /^(reboot|poweroff|halt|kexec|suspend|hibernate)$/.test(word))
      ? restart(args)
      : undefined;

const owner: Judge = (args) =>
  has(args, /R/, /^--recursive$/)
    ? danger('owner', t('Changes owner or rights of everything below: {0}', list(args)))
    : undefined;

/** What of the docker CLI is asked about (docker CLI reference). */
const engine: Judge = (args) => {
  const words = args.filter((word) => !word.startsWith('-'));
  const [first = '', second = ''] = words;
  const grouped = /^(container|image|volume|network|system|builder|buildx|compose|swarm|context)$/.test(first);
  const verb = grouped ? second : first;
  const names = list(words.slice(grouped ? 2 : 1));
  if (verb === 'prune') return danger('deletes', t('Deletes everything of its kind that nothing uses.'));
  if (verb === 'login') return danger('login', t('Signs in to a registry, which asks for a password.'));
  if (verb === 'rmi' || (first === 'image' && verb === 'rm')) return danger('deletes', t('Deletes images: {0}', names));
  if (first === 'volume' && verb === 'rm')
    return danger('deletes', t('Deletes volumes with what is in them: {0}', names));
  if (verb === 'rm' && has(args, /[fv]/, /^--(force|volumes)/))
    return danger('deletes', t('Stops and deletes containers: {0}', names));
  if (verb === 'down' && has(args, /v/, /^--(volumes|rmi)/))
    return danger('deletes', t('Deletes containers, volumes or images of the project.'));
  if (args.includes('--privileged'))
    return danger('root', t('Starts a container that may do everything root may do on this machine.'));
  return undefined;
};

const judges: Readonly<Record<string, Judge>> = {
  sudo: root,
  doas: root,
  su: root,
  pkexec: root,
  reboot: restart,
  poweroff: restart,
  halt: restart,
  shutdown: restart,
  init: (args) => (/^[016]$/.test(args[0] ?? '') ? restart(args) : undefined),
  rm: remove,
  unlink: remove,
  shred: (args) => danger('deletes', t('Deletes without asking: {0}', list(args))),
  find: (args) =>
    args.includes('-delete') ? danger('deletes', t('Deletes without asking: {0}', list(args))) : undefined,
  chown: owner,
  chmod: owner,
  chgrp: owner,
  docker: engine,
  podman: engine,
  nerdctl: engine,
  apk: installs(/^(add|del|upgrade|fix)$/),
  apt: installs(/^(install|remove|purge|upgrade|full-upgrade|dist-upgrade|autoremove)$/),
  'apt-get': installs(/^(install|remove|purge|upgrade|dist-upgrade|autoremove)$/),
  dpkg: installs(/^(-i|-r|-P|--install|--remove|--purge)$/),
  dnf: installs(/^(install|remove|erase|upgrade|update)$/),
  yum: installs(/^(install|remove|erase|upgrade|update)$/),
  zypper: installs(/^(install|in|remove|rm|update|up)$/),
  pacman: installs(/^-(S|R|U)[a-z]*$/),
  snap: installs(/^(install|remove|refresh)$/),
  brew: installs(/^(install|uninstall|upgrade)$/),
  pip: installs(/^(install|uninstall)$/),
  pip3: installs(/^(install|uninstall)$/),
  npm: (args) => (has(args, /g/, /^--global$/) ? installs(/^(install|i|uninstall)$/)(args) : undefined),
  addgroup: group,
  delgroup: group,
  adduser: group,
  deluser: group,
  useradd: group,
  userdel: group,
  usermod: group,
  groupadd: group,
  groupdel: group,
  gpasswd: group,
  newgrp: group,
  passwd: (args) => danger('login', t('Changes a password: {0}', list(args))),
  'rc-update': service,
  'rc-service': service,
  service,
  systemctl: service,
  login: () => danger('login', t('Signs in, which asks for a password.')),
  dd: (args) => (args.some((word) => word.startsWith('of=')) ? disk(args) : undefined),
  wipefs: disk,
  fdisk: disk,
  parted: disk,
  mkswap: disk,
  iptables: firewall,
  ip6tables: firewall,
  nft: firewall,
  ufw: firewall,
};

/** What one program with its arguments would do that is asked about first; undefined when there is nothing. */
export function programDanger(argv: readonly string[]): Danger | undefined {
  const [program = '', ...args] = argv;
  const name = nameOf(program);
  if (name.startsWith('mkfs')) return disk(args);
  return Object.hasOwn(judges, name) ? judges[name]?.(args) : undefined;
}
