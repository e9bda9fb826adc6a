import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

const modules = [
  { path: ['process', 'selinuxLabel'], module: 'selinux', name: 'SELinux' },
  { path: ['linux', 'mountLabel'], module: 'selinux', name: 'SELinux' },
  { path: ['process', 'apparmorProfile'], module: 'apparmor', name: 'AppArmor' },
] as const;

/** runc and crun refuse a label or profile of a security module that the kernel has not turned on. */
export const securityModuleOff: Rule = {
  id: 'security-module-off',
  severity: 'warning',
  spec: 'config.md#linux-process',
  about: {
    en: 'A label or profile of a security module that is off on this host: runtimes refuse it here.',
    zh: '此主機未啟用該安全模組，runtime 在這裡會拒絕其標籤或設定檔。',
  },
  *check({ root, disk }) {
    const on = disk?.securityModules;
    if (!on) return;
    for (const { path, module, name } of modules) {
      const value = root.at(...path);
      const written = value?.asString();
      if (!value || written === undefined || on.includes(module)) continue;
      yield {
        at: value,
        message: t('{0} is off on this host: runtimes refuse this here.', name),
        case: caseOf(path, written),
      };
    }
  },
};

/** Runtimes differ in whether an empty one counts as written, and whether AppArmor's `unconfined` needs AppArmor. */
function caseOf([, key = '']: readonly string[], written: string): string {
  if (written === '') return `${key}/empty`;
  return written === 'unconfined' ? `${key}/unconfined` : key;
}
