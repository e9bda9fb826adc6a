import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';
import { mappingLists, mappingsOf } from './mappings';

/** user_namespaces(7): a mapping of no ids is EINVAL. */
export const mappingSize: Rule = {
  id: 'mapping-size-zero',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: { en: 'A mapping is of at least one id.', zh: '一筆對應至少包含一個 ID。' },
  *check({ root }) {
    for (const mapping of mappingLists(root).flatMap(mappingsOf)) {
      const size = mapping.value.at('size');
      if (!size || mapping.size !== 0n) continue;
      yield { at: size, message: t('A mapping of no ids is refused by the kernel.'), fixes: [change(size, 1)] };
    }
  },
};
