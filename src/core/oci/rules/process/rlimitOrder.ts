import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** setrlimit(2): EINVAL for a soft limit above the hard one. */
export const rlimitOrder: Rule = {
  id: 'rlimit-soft-above-hard',
  severity: 'error',
  spec: 'config.md#posix-process',
  about: { en: 'The soft limit must not be above the hard one.', zh: '軟限制不得高於硬限制。' },
  *check({ root }) {
    for (const rlimit of root.at('process', 'rlimits')?.items() ?? []) {
      const [soft, hard] = [rlimit.at('soft'), rlimit.at('hard')];
      const [least, most] = [soft?.asInteger(), hard?.asInteger()];
      if (!soft || !hard || least === undefined || most === undefined || least <= most) continue;
      const edits = () => [
        { span: soft.span, text: hard.literal },
        { span: hard.span, text: soft.literal },
      ];
      yield {
        at: soft,
        message: t('The soft limit {0} is above the hard limit {1}.', soft.literal, hard.literal),
        fixes: [{ title: t('Swap soft and hard'), edits, mechanical: true }],
      };
    }
  },
};
