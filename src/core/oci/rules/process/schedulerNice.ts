import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** sched_setattr(2); runc libcontainer/configs/validate (scheduler). */
export const schedulerNice: Rule = {
  id: 'scheduler-nice',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: { en: 'A nice value is from -20 to 19.', zh: 'nice 值介於 -20 與 19 之間。' },
  *check({ root }) {
    const value = root.at('process', 'scheduler', 'nice');
    const nice = value?.asInteger();
    if (!value || nice === undefined || (nice >= -20n && nice <= 19n)) return;
    yield { at: value, message: t('A nice value is from -20 to 19.'), fixes: [change(value, nice < 0n ? -20 : 19)] };
  },
};
