import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

const most = 2n ** 32n - 1n;

/** cgroup v1 devices.rst: a number of 32 bits (security/device_cgroup.c), or * which is written -1. */
export const cgroupDeviceNumber: Rule = {
  id: 'cgroup-device-number',
  severity: 'error',
  spec: 'config-linux.md#allowed-device-list',
  about: {
    en: 'The numbers of a device rule are 0 to 4294967295, or -1 for all.',
    zh: '裝置規則的編號為 0 至 4294967295，或以 -1 代表全部。',
  },
  *check({ root }) {
    for (const rule of root.at('linux', 'resources', 'devices')?.items() ?? []) {
      for (const key of ['major', 'minor']) {
        const value = rule.at(key);
        const number = value?.asInteger() ?? 0n;
        if (!value || (number >= -1n && number <= most)) continue;
        yield {
          at: value,
          message: t('A number of a device is 0 to 4294967295, or -1 for all.'),
          ...(number > most ? { case: 'large' } : {}),
          fixes: [change(value, -1)],
        };
      }
    }
  },
};
