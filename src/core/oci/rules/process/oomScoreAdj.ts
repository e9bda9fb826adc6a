import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** proc(5), /proc/pid/oom_score_adj. */
export const oomScoreAdj: Rule = {
  id: 'oom-score-adj-range',
  severity: 'error',
  spec: 'config.md#linux-process',
  about: { en: 'oomScoreAdj is from -1000 to 1000.', zh: 'oomScoreAdj 介於 -1000 與 1000 之間。' },
  *check({ root }) {
    const value = root.at('process', 'oomScoreAdj');
    const score = value?.asInteger();
    if (!value || score === undefined || (score >= -1000n && score <= 1000n)) return;
    yield {
      at: value,
      message: t('oomScoreAdj is from -1000 to 1000.'),
      fixes: [change(value, score < 0n ? -1000 : 1000)],
    };
  },
};
