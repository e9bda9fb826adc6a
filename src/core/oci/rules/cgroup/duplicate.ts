import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Path, Value } from '../../syntax/value';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** Lists of resources, and what makes one of their items the only one. */
const lists: readonly { readonly path: Path; readonly keys: readonly string[] }[] = [
  { path: ['network', 'priorities'], keys: ['name'] },
  { path: ['hugepageLimits'], keys: ['pageSize'] },
  ...[
    'weightDevice',
    'throttleReadBpsDevice',
    'throttleWriteBpsDevice',
    'throttleReadIOPSDevice',
    'throttleWriteIOPSDevice',
  ].map((list) => ({ path: ['blockIO', list], keys: ['major', 'minor'] })),
];

/** The last one counts, as each is written into the same file of the cgroup. */
export const resourceDuplicate: Rule = {
  id: 'resource-duplicate',
  severity: 'warning',
  spec: 'config-linux.md#control-groups',
  about: {
    en: 'A list of limits has the same interface, page size or disk twice; the last counts.',
    zh: '限制清單中重複出現同一個介面、分頁大小或磁碟；以最後一個為準。',
  },
  *check(context) {
    const resources = context.root.at('linux', 'resources');
    for (const { path, keys } of lists) {
      const of = (item: Value) => {
        const parts = keys.map((key) => item.at(key)?.literal);
        return parts.includes(undefined) ? undefined : parts.join(':').replaceAll('"', '');
      };
      for (const { first, again, key } of duplicates(resources?.at(...path)?.items() ?? [], of))
        yield {
          at: again,
          message: t('{0} is there twice; this one counts.', key),
          fixes: [{ ...remove(context, first), title: t('Remove the first {0}', key) }],
        };
    }
  },
};
