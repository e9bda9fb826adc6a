import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

const keys = ['kernel', 'kernelTCP', 'swappiness', 'disableOOMKiller', 'useHierarchy'];

/** cgroup v2 has no such files (cgroup-v2.rst). */
export const memoryV1: Rule = {
  id: 'memory-cgroup-v1',
  severity: 'warning',
  spec: 'config-linux.md#memory',
  about: {
    en: 'A limit that only cgroup v1 has, and the host has v2: it does nothing, or is refused.',
    zh: '只有 cgroup v1 才有的限制，而主機使用 v2：沒有作用，或會被拒絕。',
  },
  *check(context) {
    if (context.target.cgroup !== 2) return;
    const memory = context.root.at('linux', 'resources', 'memory');
    for (const key of keys) {
      const entry = memory?.entry(key);
      if (!entry) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} is of cgroup v1; the host has v2.', key),
        fixes: [remove(context, entry)],
      };
    }
  },
};
