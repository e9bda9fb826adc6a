import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-linux.md#user-namespace-mappings: the mappings of a namespace that is joined are its own. */
export const usernsPathMappings: Rule = {
  id: 'userns-path-and-mappings',
  severity: 'warning',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'A user namespace that is joined has its mappings already; those of the config do nothing, or are refused.',
    zh: '加入的使用者命名空間已有自己的對應；設定裡的對應沒有作用，或會被拒絕。',
  },
  *check(context) {
    if (context.namespaces.path('user') === undefined) return;
    for (const key of ['uidMappings', 'gidMappings']) {
      const entry = context.root.at('linux')?.entry(key);
      if (!entry || entry.value.items().length === 0) continue;
      yield {
        at: entry.keySpan,
        message: t('The user namespace that is joined has its mappings already.'),
        fixes: [remove(context, entry)],
      };
    }
  },
};
