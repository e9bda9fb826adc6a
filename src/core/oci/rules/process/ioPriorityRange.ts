import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** ioprio_set(2): eight levels. */
export const ioPriorityRange: Rule = {
  id: 'io-priority-range',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: { en: 'The I/O priority is from 0 to 7.', zh: 'I/O 優先順序介於 0 與 7 之間。' },
  *check({ root }) {
    const value = root.at('process', 'ioPriority', 'priority');
    const priority = value?.asInteger();
    if (!value || priority === undefined || (priority >= 0n && priority <= 7n)) return;
    yield {
      at: value,
      message: t('The I/O priority is from 0 to 7.'),
      fixes: [change(value, priority < 0n ? 0 : 7)],
    };
  },
};
