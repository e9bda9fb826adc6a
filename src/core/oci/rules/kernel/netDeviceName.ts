import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** dev_valid_name of net/core/dev.c: at most 15 bytes, no slash, colon or blank, neither . nor `..`. */
export const netDeviceName: Rule = {
  id: 'net-device-name',
  severity: 'error',
  spec: 'config-linux.md#network-devices',
  about: {
    en: 'The name of a network device has at most 15 bytes, and no slash, colon or blank.',
    zh: '網路裝置名稱最長 15 位元組，且不得含有斜線、冒號或空白。',
  },
  *check({ root }) {
    for (const { key, keySpan, value } of root.at('linux', 'netDevices')?.entries() ?? []) {
      const inside = value.at('name');
      const name = inside?.asString();
      if (!isName(key)) yield { at: keySpan, message: t('{0} is no name of a network device.', key) };
      if (inside && name && !isName(name))
        yield { at: inside, message: t('{0} is no name of a network device.', name) };
    }
  },
};

function isName(name: string): boolean {
  return name !== '.' && name !== '..' && /^[^/:\s]+$/.test(name) && new TextEncoder().encode(name).length <= 15;
}
