import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { mappingLists } from './mappings';

/** user_namespaces(7): 340 lines since Linux 4.15. */
const most = 340;

/** The kernel takes a limited number of mappings. */
export const mappingsMany: Rule = {
  id: 'mappings-too-many',
  severity: 'warning',
  spec: 'config-linux.md#user-namespace-mappings',
  about: { en: 'The kernel takes at most 340 mappings.', zh: '核心最多接受 340 筆對應。' },
  *check({ root }) {
    for (const list of mappingLists(root)) {
      const extra = list.items()[most];
      if (extra) yield { at: extra, message: t('The kernel takes at most {0} mappings.', most) };
    }
  },
};
