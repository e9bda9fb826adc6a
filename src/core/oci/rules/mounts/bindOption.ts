import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

/** The option makes a bind mount, not the type: without it mount(2) is asked for a file system called `bind` and answers ENODEV (runc#1717). */
export const bindOption: Rule = {
  id: 'mount-bind-option',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount of type bind or none needs bind or rbind in its options; the type alone binds nothing.',
    zh: '類型為 bind 或 none 的掛載，選項中必須有 bind 或 rbind；只寫類型不會繫結任何東西。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const at = mount.value.at('type');
      if (!at || (mount.type !== 'bind' && mount.type !== 'none') || mount.bind || mount.has('remount')) continue;
      yield {
        at,
        message: t('Neither bind nor rbind is in the options: the kernel has no file system {0}.', mount.type),
        fixes: append(context, [...mount.value.path, 'options'], 'rbind', 'mechanical'),
      };
    }
  },
};
