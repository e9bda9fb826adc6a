import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** sched(7): 1024 ≤ runtime ≤ deadline ≤ period, in nanoseconds. A period of 0 is the deadline. */
export const schedulerDeadline: Rule = {
  id: 'scheduler-deadline-order',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: {
    en: 'SCHED_DEADLINE needs 1024 ≤ runtime ≤ deadline ≤ period, in nanoseconds.',
    zh: 'SCHED_DEADLINE 需要 1024 ≤ runtime ≤ deadline ≤ period，單位奈秒。',
  },
  *check({ root }) {
    const scheduler = root.at('process', 'scheduler');
    const policy = scheduler?.at('policy');
    if (!policy || policy.asString() !== 'SCHED_DEADLINE') return;
    const of = (key: string) => scheduler?.at(key)?.asInteger() ?? 0n;
    const deadline = of('deadline');
    const period = of('period') === 0n ? deadline : of('period');
    if (of('runtime') >= 1024n && of('runtime') <= deadline && deadline <= period) return;
    yield { at: policy, message: t('SCHED_DEADLINE needs 1024 ≤ runtime ≤ deadline ≤ period.') };
  },
};
