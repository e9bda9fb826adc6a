import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** The published schema requires the limit, the text does not (config-linux.md#pids). */
export const pidsMissing: Rule = {
  id: 'pids-limit-missing',
  severity: 'information',
  spec: 'config-linux.md#pids',
  about: { en: 'pids without a limit says nothing.', zh: '沒有 limit 的 pids 沒有任何作用。' },
  *check(context) {
    const pids = context.root.at('linux', 'resources', 'pids');
    if (pids?.kind !== 'object' || pids.at('limit')) return;
    yield {
      at: pids.opening,
      message: t('Without a limit this says nothing.'),
      fixes: setAt(context, [...pids.path, 'limit'], 1024),
    };
  },
};
