import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** setgroups(2) takes it; it is hardly meant. */
export const gidsDuplicate: Rule = {
  id: 'additional-gids-duplicate',
  severity: 'information',
  spec: 'config.md#posix-platform-user',
  about: { en: 'A group is there twice.', zh: '重複列出同一個群組。' },
  *check(context) {
    const gids = context.root.at('process', 'user', 'additionalGids')?.items() ?? [];
    for (const { again, key } of duplicates(gids, (gid) => gid.asInteger()?.toString()))
      yield {
        at: again,
        message: t('The group {0} is there twice.', key),
        fixes: [remove(context, again, 'mechanical')],
      };
  },
};
