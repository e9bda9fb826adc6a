import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** Microseconds that still fit as nanoseconds into 64 bits: kernel/sched/rt.c, EINVAL otherwise. */
const most = (2n ** 64n - 1n) / 1000n;

/** sched-rt-group.rst: a time of 0 and above, or -1 for no limit; a period above 0. */
export const realtimeRange: Rule = {
  id: 'cpu-realtime-range',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: {
    en: 'Real-time periods and times are microseconds that fit into 64 bits as nanoseconds; a time of -1 is no limit.',
    zh: '即時排程的週期與時間以微秒計，換算成奈秒須在 64 位元以內；時間為 -1 代表沒有限制。',
  },
  *check({ root }) {
    const cpu = root.at('linux', 'resources', 'cpu');
    for (const [key, least] of [
      ['realtimeRuntime', -1n],
      ['realtimePeriod', 0n],
    ] as const) {
      const value = cpu?.at(key);
      const number = value?.asInteger();
      if (!value || number === undefined || (number >= least && number <= most)) continue;
      yield { at: value, message: t('The kernel cannot count with this: {0} microseconds.', value.literal), case: key };
    }
  },
};
