import { t } from '../../../l10n/l10n';
import { replaced } from '../../fix/edit';
import type { Rule } from '../rule';

/** The kernel mounts sysfs only for who owns the network namespace (runc#799). */
export const sysfsUserns: Rule = {
  id: 'mount-sysfs-userns',
  severity: 'error',
  spec: 'config-linux.md#namespaces',
  about: {
    en: 'In a user namespace sysfs cannot be mounted without a network namespace of its own; /sys of the host is bound instead.',
    zh: '在使用者命名空間裡，沒有自己的網路命名空間就無法掛載 sysfs；改為繫結主機的 /sys。',
  },
  *check({ mounts, namespaces }) {
    if (!namespaces.has('user') || namespaces.has('network')) return;
    for (const mount of mounts) {
      const at = mount.value.at('type');
      if (!at || mount.type !== 'sysfs' || mount.bind) continue;
      yield {
        at,
        message: t('sysfs needs a network namespace of its own inside a user namespace.'),
        fixes: [
          {
            title: t('Bind /sys of the host'),
            edits: () =>
              replaced(mount.value, {
                destination: mount.destination ?? '/sys',
                type: 'none',
                source: '/sys',
                options: ['rbind', 'nosuid', 'noexec', 'nodev', 'ro'],
              }),
          },
        ],
      };
    }
  },
};
