import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** MAX_SHARES of the kernel's scheduler: 2^18. */
const most = 262144n;

/** runc: `the minimum allowed cpu-shares is 2`, `the maximum allowed cpu-shares is 262144`. 0 is not set. */
export const cpuShares: Rule = {
  id: 'cpu-shares-minimum',
  severity: 'error',
  spec: 'config-linux.md#cpu',
  about: { en: 'Shares of the CPU are from 2 to 262144.', zh: 'CPU shares 介於 2 與 262144 之間。' },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'cpu', 'shares');
    const shares = value?.asInteger();
    if (value && shares !== undefined && shares > most)
      yield {
        at: value,
        message: t('The most shares are {0}.', String(most)),
        case: 'maximum',
        fixes: [change(value, Number(most))],
      };
    if (!value || shares !== 1n) return;
    yield { at: value, message: t('The least share is 2.'), case: 'minimum', fixes: [change(value, 2)] };
  },
};
