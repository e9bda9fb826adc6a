import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** One of both is what engines set by default. */
export const adviseSecurityModule: Rule = {
  id: 'advice-security-module',
  severity: 'information',
  kind: 'advice',
  spec: 'config.md#linux-process',
  about: {
    en: 'Neither AppArmor nor SELinux confines the program.',
    zh: '程式未受 AppArmor 或 SELinux 限制。',
  },
  *check({ root, platform, disk }) {
    const process = root.at('process');
    if (process?.kind !== 'object' || platform !== 'linux') return;
    const on = disk?.securityModules;
    if (on && !on.includes('apparmor') && !on.includes('selinux')) return;
    const profile = process.at('apparmorProfile')?.asString();
    if ((profile && profile !== 'unconfined') || process.at('selinuxLabel')?.asString()) return;
    yield {
      at: process.at('apparmorProfile') ?? process.opening,
      message: t('Neither apparmorProfile nor selinuxLabel confines the program.'),
    };
  },
};
