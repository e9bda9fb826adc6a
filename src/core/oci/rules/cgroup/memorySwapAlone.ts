import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc and crun: a limit of swap needs one of memory. */
export const memorySwapAlone: Rule = {
  id: 'memory-swap-without-limit',
  severity: 'error',
  spec: 'config-linux.md#memory',
  about: { en: 'swap needs limit.', zh: 'swap 需要同時有 limit。' },
  *check(context) {
    const memory = context.root.at('linux', 'resources', 'memory');
    const swap = memory?.at('swap');
    const limit = memory?.at('limit')?.asInteger() ?? 0n;
    if (!swap || (swap.asInteger() ?? 0n) <= 0n || limit !== 0n) return;
    yield {
      at: swap,
      message: t('swap is limited, and memory is not.'),
      fixes: setAt(context, ['linux', 'resources', 'memory', 'limit'], Number(swap.asInteger())),
    };
  },
};
