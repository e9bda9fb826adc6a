import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { LintContext } from '../../lintContext';
import { isAsked } from '../../verdicts/asked';
import type { Found, Rule } from '../rule';

/** crun 1.8.1 writes -1 as it stands to pids.max, cpu.cfs_quota_us and devices.allow: EINVAL, ERANGE, measured. */
export const unlimitedCrun: Rule = {
  id: 'cgroup-unlimited-crun',
  severity: 'warning',
  spec: 'config-linux.md#control-groups',
  about: {
    en: '-1 means no limit; crun 1.8.1 and before hand it to the kernel, which refuses it here.',
    zh: '-1 代表不限制；crun 1.8.1 及更早版本會原樣交給核心而被拒絕。',
  },
  *check(context) {
    if (!isAsked(context.target, 'crun', '1.8.1')) return;
    yield* devices(context);
    const resources = context.root.at('linux', 'resources');
    for (const [owner, key] of [
      ['pids', 'limit'],
      ['cpu', 'quota'],
    ] as const) {
      const entry = resources?.at(owner)?.entry(key);
      if ((entry?.value.asInteger() ?? 0n) >= 0n || !entry) continue;
      yield {
        at: entry.value,
        message: t('crun 1.8.1 and before do not take {0} as no limit.', entry.value.literal),
        case: owner,
        fixes: owner === 'cpu' ? [remove(context, entry)] : [],
      };
    }
  },
};

/** cgroup v1 has a * for all devices. */
function* devices({ root, target }: LintContext): Iterable<Found> {
  if (target.cgroup === 2) return;
  for (const rule of root.at('linux', 'resources', 'devices')?.items() ?? []) {
    const value = [rule.at('major'), rule.at('minor')].find((number) => number?.asInteger() === -1n);
    if (value)
      yield { at: value, message: t('crun 1.8.1 and before do not take {0} as no limit.', '-1'), case: 'devices' };
  }
}
