import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** Once is enough. */
export const protectedPathDuplicate: Rule = {
  id: 'protected-path-duplicate',
  severity: 'information',
  spec: 'config-linux.md#masked-paths',
  about: { en: 'A path is masked or read-only twice.', zh: '同一路徑重複遮蔽或設為唯讀。' },
  *check(context) {
    for (const key of ['maskedPaths', 'readonlyPaths']) {
      const items = context.root.at('linux', key)?.items() ?? [];
      for (const { again, key: path } of duplicates(items, (item) => item.asString()))
        yield { at: again, message: t('{0} is there twice.', path), fixes: [remove(context, again, 'mechanical')] };
    }
  },
};
