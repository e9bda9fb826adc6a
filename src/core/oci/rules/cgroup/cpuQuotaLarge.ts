import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** Microseconds: kernel/sched/core.c, MAX_BW, 44 bits. What is more is EINVAL. */
const most = 2n ** 44n - 1n;

/** Nobody means 203 days of a CPU: whoever writes it wants no limit, which is -1. */
export const cpuQuotaLarge: Rule = {
  id: 'cpu-quota-maximum',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: {
    en: 'The kernel takes a quota of up to 17592186044415 microseconds; -1 is no limit.',
    zh: '核心接受的 quota 最多為 17592186044415 微秒；-1 代表沒有限制。',
  },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'cpu', 'quota');
    const quota = value?.asInteger() ?? 0n;
    if (!value || quota <= most) return;
    yield { at: value, message: t('The kernel takes no quota so large; -1 is no limit.'), fixes: [change(value, -1)] };
  },
};
