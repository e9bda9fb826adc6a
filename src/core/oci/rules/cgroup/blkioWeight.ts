import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cgroup v1 blkio-controller.rst: 10 to 1000; 0 is not set. */
export const blkioWeight: Rule = {
  id: 'blkio-weight-range',
  severity: 'error',
  spec: 'config-linux.md#block-io',
  about: { en: 'A weight of disks is from 10 to 1000.', zh: '磁碟權重介於 10 與 1000 之間。' },
  *check({ root }) {
    const blockIO = root.at('linux', 'resources', 'blockIO');
    for (const owner of [blockIO, ...(blockIO?.at('weightDevice')?.items() ?? [])]) {
      for (const key of ['weight', 'leafWeight']) {
        const value = owner?.at(key);
        const weight = value?.asInteger() ?? 0n;
        if (!value || weight === 0n || (weight >= 10n && weight <= 1000n)) continue;
        yield {
          at: value,
          message: t('A weight is from 10 to 1000.'),
          fixes: [change(value, weight < 10n ? 10 : 1000)],
        };
      }
    }
  },
};
