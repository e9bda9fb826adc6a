import { t } from '../../../l10n/l10n';
import { append, remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { capabilityItems, capabilityNames } from './capabilitySets';

/** capset(2): EPERM for effective capabilities that are not permitted. */
export const capabilityEffective: Rule = {
  id: 'capability-effective-not-permitted',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: {
    en: 'An effective capability has to be a permitted one; the kernel refuses the sets otherwise.',
    zh: 'effective 的 capability 必須同時在 permitted 裡，否則核心會拒絕。',
  },
  *check(context) {
    const known = new Set(capabilityNames());
    const permitted = new Set(capabilityItems(context, 'permitted').map((item) => item.asString()));
    for (const item of capabilityItems(context, 'effective')) {
      const name = item.asString() ?? '';
      // What the kernel does not have is left out by runtimes.
      if (permitted.has(name) || !known.has(name)) continue;
      yield {
        at: item,
        message: t('{0} is effective and not permitted.', name),
        fixes: [
          ...append(context, ['process', 'capabilities', 'permitted'], name).map((fix) => ({
            ...fix,
            title: t('Add {0} to {1}', name, 'permitted'),
          })),
          remove(context, item),
        ],
      };
    }
  },
};
