import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { hooksOf, phaseOf } from './hooks';

/** config.md#posix-platform-hooks: greater than zero. runc: `hook ran past specified timeout of 0.0s`. */
export const hookTimeout: Rule = {
  id: 'hook-timeout-zero',
  severity: 'error',
  spec: 'config.md#posix-platform-hooks',
  about: { en: 'A timeout is at least one second; without it there is none.', zh: '逾時至少一秒；不寫則沒有逾時。' },
  *check(context) {
    for (const hook of hooksOf(context.root)) {
      const entry = hook.entry('timeout');
      if (!entry || (entry.value.asInteger() ?? 1n) >= 1n) continue;
      yield {
        at: entry.value,
        message: t('With this timeout the hook is stopped at once.'),
        case: `${phaseOf(hook)}/${(entry.value.asInteger() ?? 0n) < 0n ? 'negative' : 'zero'}`,
        fixes: [remove(context, entry)],
      };
    }
  },
};
