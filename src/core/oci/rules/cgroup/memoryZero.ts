import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc takes 0 for not set, crun 1.8.1 writes it: measured. */
export const memoryZero: Rule = {
  id: 'memory-zero',
  severity: 'warning',
  spec: 'config-linux.md#memory',
  about: {
    en: '0 is no limit to runc, and no memory at all to crun.',
    zh: '0 對 runc 是不限制，對 crun 則是完全沒有記憶體。',
  },
  *check(context) {
    const memory = context.root.at('linux', 'resources', 'memory');
    for (const key of ['limit', 'swap']) {
      const entry = memory?.entry(key);
      if (entry?.value.asInteger() !== 0n) continue;
      yield {
        at: entry.value,
        message: t('0 is no limit to runc, and no memory at all to crun.'),
        case: key,
        fixes: [remove(context, entry)],
      };
    }
  },
};
