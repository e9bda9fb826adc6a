import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** memory.rst: bytes, or -1 for no limit; EINVAL otherwise. */
export const memoryNegative: Rule = {
  id: 'memory-negative',
  severity: 'error',
  spec: 'config-linux.md#memory',
  about: {
    en: 'A limit of memory is a number of bytes, or -1 for none.',
    zh: '記憶體限制是位元組數，或以 -1 代表不限制。',
  },
  *check({ root }) {
    const memory = root.at('linux', 'resources', 'memory');
    for (const key of ['limit', 'reservation', 'swap', 'kernel', 'kernelTCP']) {
      const value = memory?.at(key);
      if (!value || (value.asInteger() ?? 0n) >= -1n) continue;
      yield { at: value, message: t('No limit is written -1.'), case: key, fixes: [change(value, -1)] };
    }
  },
};
