import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { capabilityItems, capabilityNames } from './capabilitySets';
import type { Rule } from '../rule';

/** capabilities(7), capset(2): a new inheritable set has to be within the bounding set, EPERM otherwise. */
export const inheritableBounding: Rule = {
  id: 'capability-inheritable-not-bounding',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: {
    en: 'An inheritable capability has to be in the bounding set; the kernel refuses the sets otherwise.',
    zh: 'inheritable 的 capability 必須在 bounding 集合裡，否則核心會拒絕。',
  },
  *check(context) {
    const known = new Set(capabilityNames());
    const bounding = new Set(capabilityItems(context, 'bounding').map((item) => item.asString()));
    for (const item of capabilityItems(context, 'inheritable')) {
      const name = item.asString() ?? '';
      if (bounding.has(name) || !known.has(name)) continue;
      yield {
        at: item,
        message: t('{0} is inheritable and not in the bounding set: the kernel refuses this.', name),
        fixes: [remove(context, item)],
      };
    }
  },
};
