import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cgroup v2 has neither net_cls nor net_prio (cgroup-v2.rst). */
export const networkV2: Rule = {
  id: 'network-cgroup-v2',
  severity: 'warning',
  spec: 'config-linux.md#network',
  about: {
    en: 'classID and priorities are of cgroup v1, and the host has v2: they do nothing.',
    zh: 'classID 與 priorities 屬於 cgroup v1，而主機使用 v2：沒有作用。',
  },
  *check(context) {
    if (context.target.cgroup !== 2) return;
    for (const key of ['classID', 'priorities']) {
      const entry = context.root.at('linux', 'resources', 'network')?.entry(key);
      if (!entry) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} is of cgroup v1; the host has v2.', key),
        fixes: [remove(context, entry)],
      };
    }
  },
};
