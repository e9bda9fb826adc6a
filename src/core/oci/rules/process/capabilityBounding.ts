import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';
import { capabilityItems } from './capabilitySets';

/** capabilities(7): what is not in the bounding set is lost with the next execve of root. */
export const capabilityBounding: Rule = {
  id: 'capability-permitted-not-bounding',
  severity: 'information',
  spec: 'config.md#linux-process',
  about: {
    en: 'A permitted capability that is not in the bounding set is lost when the program starts another.',
    zh: '不在 bounding 集合裡的 permitted capability，會在程式啟動另一個程式時失去。',
  },
  *check(context) {
    const bounding = new Set(capabilityItems(context, 'bounding').map((item) => item.asString()));
    for (const item of capabilityItems(context, 'permitted')) {
      const name = item.asString() ?? '';
      if (bounding.has(name)) continue;
      yield {
        at: item,
        message: t('{0} is permitted and not in the bounding set.', name),
        fixes: append(context, ['process', 'capabilities', 'bounding'], name).map((fix) => ({
          ...fix,
          title: t('Add {0} to {1}', name, 'bounding'),
        })),
      };
    }
  },
};
