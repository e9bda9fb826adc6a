import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** sched-rt-group.rst: the time is within its period. */
export const realtimeOrder: Rule = {
  id: 'cpu-realtime-order',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: {
    en: 'realtimeRuntime is at most realtimePeriod.',
    zh: 'realtimeRuntime 不得大於 realtimePeriod。',
  },
  *check({ root }) {
    const cpu = root.at('linux', 'resources', 'cpu');
    const [runtime, period] = [cpu?.at('realtimeRuntime'), cpu?.at('realtimePeriod')?.asInteger()];
    if (!runtime || period === undefined || (runtime.asInteger() ?? 0n) <= period) return;
    yield { at: runtime, message: t('This is more than the whole period.'), fixes: [change(runtime, Number(period))] };
  },
};
