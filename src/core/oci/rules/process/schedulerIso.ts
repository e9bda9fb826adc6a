import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** sched.h: SCHED_ISO is reserved and not implemented in Linux. */
export const schedulerIso: Rule = {
  id: 'scheduler-iso',
  severity: 'warning',
  spec: 'config.md#linux-process',
  about: { en: 'Linux does not have SCHED_ISO.', zh: 'Linux 沒有 SCHED_ISO。' },
  *check({ root }) {
    const policy = root.at('process', 'scheduler', 'policy');
    if (policy?.asString() !== 'SCHED_ISO') return;
    yield { at: policy, message: t('Linux does not have SCHED_ISO.'), fixes: [change(policy, 'SCHED_OTHER')] };
  },
};
