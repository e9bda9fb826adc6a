import type { InfoRecord } from '../../engine/parse/info';
import { t } from '../../l10n/l10n';
import { type EngineFact, known, shown } from './fact';

/** What stands between a container and the machine. */
export function securityFacts(info: InfoRecord): readonly EngineFact[] {
  return known(rootless(info), userNamespaces(info), seccomp(info), mandatory(info), noNewPrivileges(info));
}

const has = ({ security }: InfoRecord, name: string): boolean => security.some((option) => option.name === name);

function rootless({ rootless: isRootless }: InfoRecord): EngineFact {
  const base = { id: 'rootless', title: t('Rootless') };
  if (isRootless)
    return {
      ...base,
      value: t('yes'),
      why: t(
        'The engine is a program of an ordinary user: root in a container is that user, and can break no more than they could.',
      ),
      level: 'fine',
    };
  return {
    ...base,
    value: t('no'),
    why: t(
      'The engine runs as root. Whoever may open its socket can become root on its machine: docker run -v /:/host gives all files. Membership in the group docker is that right.',
    ),
    level: 'info',
  };
}

function userNamespaces(info: InfoRecord): EngineFact | undefined {
  if (info.rootless) return undefined;
  const base = { id: 'userns', title: t('User namespaces') };
  if (has(info, 'userns'))
    return { ...base, value: t('on'), why: t('Root in a container is an ordinary user outside.'), level: 'fine' };
  return {
    ...base,
    value: t('off'),
    why: t(
      'Root in a container is root of the machine, held back by capabilities, seccomp and namespaces alone. In a bind mount it writes files as root.',
    ),
    level: 'info',
  };
}

function seccomp(info: InfoRecord): EngineFact {
  const option = info.security.find(({ name }) => name === 'seccomp');
  const profile = option?.options['profile'] ?? '';
  const base = { id: 'seccomp', title: 'seccomp' };
  const what = t('Decides which system calls a container may make.');
  if (!option || profile === 'unconfined')
    return {
      ...base,
      value: t('off'),
      why: `${what} ${t('Now it may make all of them, also those that load kernel modules or change the clock, as far as its capabilities allow.')}`,
      level: 'warning',
      todo: t('Start the engine without --seccomp-profile unconfined, on a kernel with CONFIG_SECCOMP.'),
    };
  const isOwn = profile !== '' && !['default', 'builtin'].includes(profile);
  return {
    ...base,
    value: isOwn ? t('on, profile {0}', shown(profile, 80)) : t('on, the engine’s own profile'),
    why: `${what} ${t('The engine’s own profile refuses some 40 of more than 300 that containers hardly need, such as mount, reboot and keyctl.')}`,
    level: 'fine',
  };
}

/** Mandatory access control: one of the two, by distribution. */
function mandatory(info: InfoRecord): EngineFact {
  const on = ['apparmor', 'selinux'].filter((name) => has(info, name));
  const names: Readonly<Record<string, string>> = { apparmor: 'AppArmor', selinux: 'SELinux' };
  const base = {
    id: 'mandatory-access',
    title: 'AppArmor / SELinux',
    why: t(
      'A second lock that root cannot open: AppArmor forbids paths such as /proc/sys to containers, SELinux everything that is not labelled for them.',
    ),
  };
  if (on.length > 0) return { ...base, value: on.map((name) => names[name] ?? name).join(', '), level: 'fine' };
  return { ...base, value: t('neither'), level: 'info' };
}

function noNewPrivileges(info: InfoRecord): EngineFact | undefined {
  if (!has(info, 'no-new-privileges')) return undefined;
  return {
    id: 'no-new-privileges',
    title: 'no-new-privileges',
    value: t('on'),
    why: t('Programs in containers gain nothing by set-user-ID bits: su and sudo do not work there.'),
    level: 'fine',
  };
}
