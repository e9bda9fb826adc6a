import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** The kernel's PIDS_MAX, one more than there can be processes (kernel/cgroup/pids.c, 64 bits): EINVAL from there on. */
const most = 4_194_304n;

/** A limit that the kernel does not take; who wants none writes -1 (config-linux.md#pids). */
export const pidsLimitLarge: Rule = {
  id: 'pids-limit-large',
  severity: 'error',
  spec: 'config-linux.md#pids',
  about: {
    en: 'The kernel takes a limit of up to 4194304 processes; -1 is no limit.',
    zh: '核心接受的行程數上限最多為 4194304；-1 代表沒有限制。',
  },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'pids', 'limit');
    if (!value || (value.asInteger() ?? 0n) <= most) return;
    yield { at: value, message: t('The kernel takes no limit so large; -1 is no limit.'), fixes: [change(value, -1)] };
  },
};
