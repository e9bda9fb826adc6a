import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** config-linux.md#namespaces: the runtime MUST generate an error; z/OS the same. */
export const namespaceDuplicate: Rule = {
  id: 'namespace-duplicate',
  severity: 'error',
  spec: 'config-linux.md#namespaces',
  about: { en: 'A namespace is listed once.', zh: '每種命名空間只能列出一次。' },
  *check(context) {
    for (const block of ['linux', 'zos']) {
      const items = context.root.at(block, 'namespaces')?.items() ?? [];
      for (const { again, key } of duplicates(items, (item) => item.at('type')?.asString()))
        yield {
          at: again.at('type') ?? again,
          message: t('The namespace {0} is listed twice.', key),
          fixes: [remove(context, again, again.at('path') ? undefined : 'mechanical')],
        };
    }
  },
};
