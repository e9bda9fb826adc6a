import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** time_namespaces(7): nanosecs is below a second. */
export const timeNanosecs: Rule = {
  id: 'time-offsets-nanosecs',
  severity: 'error',
  spec: 'config-linux.md#offset-for-time-namespace',
  about: { en: 'nanosecs is less than a second.', zh: 'nanosecs 必須小於一秒。' },
  *check({ root }) {
    for (const { value: clock } of root.at('linux', 'timeOffsets')?.entries() ?? []) {
      const nanosecs = clock.at('nanosecs');
      if (nanosecs && (nanosecs.asInteger() ?? 0n) >= 1_000_000_000n)
        yield { at: nanosecs, message: t('nanosecs has to be below 1000000000; write the seconds as secs.') };
    }
  },
};
