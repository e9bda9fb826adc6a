import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** memory.memsw.limit_in_bytes is memory and swap together, and so not below the limit (cgroup v1 memory.rst). */
export const memorySwapBelow: Rule = {
  id: 'memory-swap-below-limit',
  severity: 'error',
  spec: 'config-linux.md#memory',
  about: {
    en: 'swap is memory and swap together, and so at least as much as limit.',
    zh: 'swap 是記憶體加上 swap 的總和，因此不得小於 limit。',
  },
  *check({ root }) {
    const memory = root.at('linux', 'resources', 'memory');
    const [swap, limit] = [memory?.at('swap'), memory?.at('limit')];
    const [total, most] = [swap?.asInteger() ?? 0n, limit?.asInteger() ?? 0n];
    if (!swap || !limit || total <= 0n || most <= 0n || total >= most) return;
    const edits = () => [{ span: swap.span, text: limit.literal }];
    yield {
      at: swap,
      message: t('swap counts memory too, and is below the limit {0}.', limit.literal),
      fixes: [{ title: t('Change to {0}', limit.literal), edits }],
    };
  },
};
