import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** runc: `cannot mkdev() device with wildcards`; mknod(2) of crun: EINVAL. */
export const deviceNumberNegative: Rule = {
  id: 'device-number-negative',
  severity: 'error',
  spec: 'config-linux.md#devices',
  about: {
    en: 'A device node has numbers of 0 and above; -1 for all is of the device rules only.',
    zh: '裝置節點的編號為 0 以上；以 -1 代表全部只適用於裝置規則。',
  },
  *check({ root }) {
    for (const device of root.at('linux', 'devices')?.items() ?? []) {
      if (device.at('type')?.asString() === 'p') continue;
      for (const key of ['major', 'minor']) {
        const value = device.at(key);
        if (value && (value.asInteger() ?? 0n) < 0n) yield { at: value, message: t('A node has no negative number.') };
      }
    }
  },
};
