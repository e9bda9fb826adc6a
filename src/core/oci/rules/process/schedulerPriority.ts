import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc libcontainer/configs/validate (scheduler): only SCHED_FIFO and SCHED_RR have a priority. */
export const schedulerPriority: Rule = {
  id: 'scheduler-priority-policy',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: {
    en: 'Only SCHED_FIFO and SCHED_RR have a priority.',
    zh: '只有 SCHED_FIFO 與 SCHED_RR 有優先順序。',
  },
  *check(context) {
    const scheduler = context.root.at('process', 'scheduler');
    const policy = scheduler?.at('policy')?.asString() ?? '';
    const entry = scheduler?.entry('priority');
    const priority = entry?.value.asInteger() ?? 0n;
    if (!entry || priority === 0n || policy === 'SCHED_FIFO' || policy === 'SCHED_RR') return;
    yield {
      at: entry.value,
      message: t('{0} has no priority; only SCHED_FIFO and SCHED_RR have one.', policy),
      fixes: [remove(context, entry)],
    };
  },
};
