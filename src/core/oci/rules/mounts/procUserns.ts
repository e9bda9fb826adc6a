import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** user_namespaces(7): who does not own the pid namespace may not mount its proc. */
export const procUserns: Rule = {
  id: 'mount-proc-userns',
  severity: 'error',
  spec: 'config-linux.md#namespaces',
  about: {
    en: 'In a user namespace proc cannot be mounted without a pid namespace of its own.',
    zh: '在使用者命名空間裡，沒有自己的 pid 命名空間就無法掛載 proc。',
  },
  *check({ mounts, namespaces }) {
    if (!namespaces.isNew('user') || namespaces.has('pid')) return;
    for (const mount of mounts) {
      const at = mount.value.at('type');
      if (at && mount.type === 'proc' && !mount.bind)
        yield { at, message: t('proc needs a pid namespace of its own inside a user namespace.') };
    }
  },
};
