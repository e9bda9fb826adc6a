import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc: `invalid memory swappiness value: 200 (valid range is 0-100)`. */
export const memorySwappiness: Rule = {
  id: 'memory-swappiness-range',
  severity: 'error',
  spec: 'config-linux.md#memory',
  about: { en: 'swappiness is from 0 to 100.', zh: 'swappiness 介於 0 與 100 之間。' },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'memory', 'swappiness');
    if (!value || (value.asInteger() ?? 0n) <= 100n) return;
    yield { at: value, message: t('swappiness is from 0 to 100.'), fixes: [change(value, 100)] };
  },
};
