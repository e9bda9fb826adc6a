import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** proc(5), /proc/filesystems: what the kernel knows now; the module of another may still be loaded by mounting. */
export const mountTypeUnknown: Rule = {
  id: 'mount-type-unknown',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'A type of file system that the kernel of this host does not list. Unless a module brings it, mounting fails.',
    zh: '此主機的核心沒有列出的檔案系統類型。除非由模組提供，否則掛載會失敗。',
  },
  *check({ mounts, disk, platform }) {
    const known = disk?.filesystems;
    if (!known || platform === 'windows') return;
    for (const mount of mounts) {
      const at = mount.value.at('type');
      const { type } = mount;
      // Runtimes make a cgroup mount of what the host has; bind and none have a rule of their own.
      if (!at || !type || mount.bind || ['bind', 'none', 'cgroup'].includes(type) || known.includes(type)) continue;
      yield { at, message: t('The kernel of this host lists no file system {0}.', type) };
    }
  },
};
