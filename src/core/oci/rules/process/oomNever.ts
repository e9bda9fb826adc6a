import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** proc(5), /proc/pid/oom_score_adj: -1000 exempts from the OOM killer; to lower it takes CAP_SYS_RESOURCE. */
export const oomNever: Rule = {
  id: 'oom-score-adj-never',
  severity: 'warning',
  spec: 'config.md#linux-process',
  about: {
    en: '-1000 keeps the OOM killer from the container whatever it eats. Only a runtime with CAP_SYS_RESOURCE may set it.',
    zh: '-1000 會讓 OOM killer 永遠不終止容器，不論用掉多少記憶體；只有具備 CAP_SYS_RESOURCE 的 runtime 能設定。',
  },
  *check({ root }) {
    const value = root.at('process', 'oomScoreAdj');
    if (value?.asInteger() !== -1000n) return;
    yield {
      at: value,
      message: t('The container is never killed for memory, and only a privileged runtime may set this.'),
    };
  },
};
