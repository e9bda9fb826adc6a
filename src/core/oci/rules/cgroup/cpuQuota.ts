import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** sched-bwc.rst: at least a millisecond; 0 and below is no limit. */
export const cpuQuota: Rule = {
  id: 'cpu-quota-minimum',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: { en: 'A quota is at least 1000 microseconds.', zh: 'quota 至少為 1000 微秒。' },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'cpu', 'quota');
    const quota = value?.asInteger() ?? 0n;
    if (!value || quota <= 0n || quota >= 1000n) return;
    yield { at: value, message: t('A quota is at least 1000 microseconds.'), fixes: [change(value, 1000)] };
  },
};
