import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Value } from '../../syntax/value';
import type { Rule } from '../rule';

/** config-linux.md#unified: cgroup v2 only; runc and crun refuse it on v1. */
export const unifiedV1: Rule = {
  id: 'unified-cgroup-v1',
  severity: 'warning',
  spec: 'config-linux.md#unified',
  about: { en: 'unified needs cgroup v2, and the host has v1.', zh: 'unified 需要 cgroup v2，而主機使用 v1。' },
  *check(context) {
    const entry = context.root.at('linux', 'resources')?.entry('unified');
    if (!entry || context.target.cgroup !== 1 || entry.value.entries().length === 0) return;
    yield {
      at: entry.keySpan,
      case: isAlone(context.root) ? 'alone' : 'beside',
      message: t('unified needs cgroup v2; the host has v1.'),
      fixes: [remove(context, entry)],
    };
  },
};

/** Whether there is no other limit: crun 1.8.1 refuses it only then (measured); device rules do not count. */
function isAlone(root: Value): boolean {
  const keys = root.at('linux', 'resources')?.entries() ?? [];
  return keys.every(({ key }) => key === 'unified' || key === 'devices');
}
