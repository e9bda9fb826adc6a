import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-linux.md#personality: reserved, runtimes refuse them. */
export const personalityFlags: Rule = {
  id: 'personality-flags',
  severity: 'warning',
  spec: 'config-linux.md#personality',
  about: { en: 'There are no flags of personality yet.', zh: 'personality 目前沒有任何旗標。' },
  *check(context) {
    const entry = context.root.at('linux', 'personality')?.entry('flags');
    if (!entry || entry.value.items().length === 0) return;
    yield { at: entry.keySpan, message: t('There are no such flags yet.'), fixes: [remove(context, entry)] };
  },
};
