import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc libcontainer/configs/validate (scheduler). */
export const schedulerDeadlineFields: Rule = {
  id: 'scheduler-deadline-fields',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: {
    en: 'runtime, deadline and period belong to SCHED_DEADLINE alone.',
    zh: 'runtime、deadline 與 period 只屬於 SCHED_DEADLINE。',
  },
  *check(context) {
    const scheduler = context.root.at('process', 'scheduler');
    const policy = scheduler?.at('policy')?.asString();
    if (!scheduler || policy === undefined || policy === 'SCHED_DEADLINE') return;
    for (const key of ['runtime', 'deadline', 'period']) {
      const entry = scheduler.entry(key);
      if (!entry || (entry.value.asInteger() ?? 0n) === 0n) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} belongs to SCHED_DEADLINE, not to {1}.', key, policy),
        fixes: [remove(context, entry)],
      };
    }
  },
};
