import { t } from '../../../l10n/l10n';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** Two devices of one namespace cannot have one name. */
export const netDeviceDuplicate: Rule = {
  id: 'net-device-duplicate',
  severity: 'error',
  spec: 'config-linux.md#network-devices',
  about: { en: 'Two devices get one name.', zh: '兩個裝置使用同一個名稱。' },
  *check({ root }) {
    const devices = root.at('linux', 'netDevices')?.entries() ?? [];
    for (const { again, key } of duplicates(devices, (one) => one.value.at('name')?.asString() || one.key))
      yield { at: again.value.at('name') ?? again.keySpan, message: t('Another device is called {0} already.', key) };
  },
};
