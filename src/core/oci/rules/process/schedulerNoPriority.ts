import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** sched(7): real-time priorities are 1 to 99; 0 is refused by the kernel. */
export const schedulerNoPriority: Rule = {
  id: 'scheduler-priority-missing',
  severity: 'warning',
  spec: 'config.md#linux-process',
  about: {
    en: 'SCHED_FIFO and SCHED_RR need a priority from 1 to 99.',
    zh: 'SCHED_FIFO 與 SCHED_RR 需要 1 到 99 的優先順序。',
  },
  *check(context) {
    const scheduler = context.root.at('process', 'scheduler');
    const policy = scheduler?.at('policy');
    const name = policy?.asString() ?? '';
    if (!policy || (name !== 'SCHED_FIFO' && name !== 'SCHED_RR')) return;
    const priority = scheduler?.at('priority');
    const level = priority?.asInteger() ?? 0n;
    if (level >= 1n && level <= 99n) return;
    yield {
      at: priority ?? policy,
      message: t('{0} needs a priority from 1 to 99.', name),
      fixes: setAt(context, ['process', 'scheduler', 'priority'], level > 99n ? 99 : 1),
    };
  },
};
