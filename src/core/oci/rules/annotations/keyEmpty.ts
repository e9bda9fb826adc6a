import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#annotations: keys MUST NOT be empty. */
export const annotationKeyEmpty: Rule = {
  id: 'annotation-key-empty',
  severity: 'error',
  spec: 'config.md#annotations',
  about: { en: 'The key of an annotation is not empty.', zh: '註記的鍵不得為空。' },
  *check(context) {
    for (const entry of context.root.at('annotations')?.entries() ?? [])
      if (entry.key === '')
        yield { at: entry.keySpan, message: t('The key is empty.'), fixes: [remove(context, entry)] };
  },
};
