import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** sched-bwc.rst: from a millisecond to a second. */
export const cpuPeriod: Rule = {
  id: 'cpu-period-range',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: { en: 'A period is from 1000 to 1000000 microseconds.', zh: 'period 介於 1000 與 1000000 微秒之間。' },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'cpu', 'period');
    const period = value?.asInteger() ?? 0n;
    if (!value || period <= 0n || (period >= 1000n && period <= 1_000_000n)) return;
    yield {
      at: value,
      message: t('A period is from 1000 to 1000000 microseconds.'),
      fixes: [change(value, period < 1000n ? 1000 : 1_000_000)],
    };
  },
};
