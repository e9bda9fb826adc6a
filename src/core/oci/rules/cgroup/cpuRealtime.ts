import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cgroup v2 has no control of real-time processes (cgroup-v2.rst). */
export const cpuRealtime: Rule = {
  id: 'cpu-realtime-cgroup-v2',
  severity: 'warning',
  spec: 'config-linux.md#cpu',
  about: {
    en: 'cgroup v2 has no limits of real-time processes, and the host has v2.',
    zh: 'cgroup v2 沒有即時行程的限制，而主機使用 v2。',
  },
  *check(context) {
    if (context.target.cgroup !== 2) return;
    for (const key of ['realtimeRuntime', 'realtimePeriod']) {
      const entry = context.root.at('linux', 'resources', 'cpu')?.entry(key);
      if (!entry) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} is of cgroup v1; the host has v2.', key),
        fixes: [remove(context, entry)],
      };
    }
  },
};
