import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { mappingLists, mappingsOf } from './mappings';

/** user_namespaces(7): the ranges of neither side overlap. */
export const mappingOverlap: Rule = {
  id: 'mapping-overlap',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'No id is mapped twice, neither of the container nor of the host.',
    zh: '容器與主機的 ID 都不得重複對應。',
  },
  *check({ root }) {
    for (const list of mappingLists(root)) {
      for (const side of ['container', 'host'] as const) {
        const sorted = mappingsOf(list).toSorted((a, b) => (a[side] < b[side] ? -1 : a[side] > b[side] ? 1 : 0));
        let end = -1n;
        for (const mapping of sorted) {
          const first = mapping[side];
          const key = `${side}ID`;
          if (first < end)
            yield {
              at: mapping.value.at(key) ?? mapping.value,
              message: t('{0} {1} is mapped already.', key, String(first)),
            };
          if (first + mapping.size > end) end = first + mapping.size;
        }
      }
    }
  },
};
