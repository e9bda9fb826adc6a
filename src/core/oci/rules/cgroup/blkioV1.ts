import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** blkio.weight and blkio.leaf_weight were CFQ's, which Linux 5.0 took out; BFQ has blkio.bfq.weight, which crun 1.8.1 does not write. */
export const blkioV1: Rule = {
  id: 'blkio-weight-cgroup-v1',
  severity: 'warning',
  spec: 'config-linux.md#block-io',
  about: {
    en: "With cgroup v1 the weights of disks were the CFQ scheduler's, which Linux 5.0 took out: crun refuses weight, runc leafWeight.",
    zh: '在 cgroup v1，磁碟權重屬於 Linux 5.0 已移除的 CFQ 排程器：crun 會拒絕 weight，runc 會拒絕 leafWeight。',
  },
  *check({ root, target }) {
    if (target.cgroup !== 1) return;
    const blockIO = root.at('linux', 'resources', 'blockIO');
    for (const key of ['weight', 'leafWeight']) {
      const value = blockIO?.at(key);
      if (!value || (value.asInteger() ?? 0n) === 0n) continue;
      yield { at: value, message: t('Kernels since 5.0 do not have {0} with cgroup v1.', key), case: key };
    }
  },
};
