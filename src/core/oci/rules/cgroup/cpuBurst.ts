import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** sched-bwc.rst: a burst is at most the quota. */
export const cpuBurst: Rule = {
  id: 'cpu-burst-above-quota',
  severity: 'warning',
  spec: 'config-linux.md#cpu',
  about: { en: 'A burst is at most the quota.', zh: 'burst 不得大於 quota。' },
  *check({ root }) {
    const cpu = root.at('linux', 'resources', 'cpu');
    const [burst, quota] = [cpu?.at('burst'), cpu?.at('quota')];
    const most = quota?.asInteger() ?? 0n;
    if (!burst || !quota || most <= 0n || (burst.asInteger() ?? 0n) <= most) return;
    const edits = () => [{ span: burst.span, text: quota.literal }];
    yield {
      at: burst,
      message: t('The burst is above the quota {0}.', quota.literal),
      fixes: [{ title: t('Change to {0}', quota.literal), edits }],
    };
  },
};
