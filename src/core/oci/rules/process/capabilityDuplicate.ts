import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';
import { capabilityItems, capabilitySets } from './capabilitySets';

/** A set has each of its members once. */
export const capabilityDuplicate: Rule = {
  id: 'capability-duplicate',
  severity: 'information',
  spec: 'config.md#linux-process',
  about: { en: 'A capability is twice in one set.', zh: '同一個集合裡重複列出 capability。' },
  *check(context) {
    for (const set of capabilitySets) {
      for (const { again, key } of duplicates(capabilityItems(context, set), (item) => item.asString()))
        yield {
          at: again,
          message: t('{0} is twice in {1}.', key, set),
          fixes: [remove(context, again, 'mechanical')],
        };
    }
  },
};
