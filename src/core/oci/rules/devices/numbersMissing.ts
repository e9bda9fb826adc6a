import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-linux.md#devices: major and minor are required unless it is a pipe. */
export const deviceNumbersMissing: Rule = {
  id: 'device-numbers-missing',
  severity: 'error',
  spec: 'config-linux.md#devices',
  about: {
    en: 'A device node needs major and minor, unless it is a pipe: what is not written is 0.',
    zh: '除管線外，裝置節點需要 major 與 minor：沒寫的會是 0。',
  },
  *check({ root }) {
    for (const device of root.at('linux', 'devices')?.items() ?? []) {
      const type = device.at('type')?.asString();
      if (type === undefined || !/^[bcu]$/.test(type)) continue;
      for (const key of ['major', 'minor'])
        if (!device.at(key)) yield { at: device.opening, message: t('A device of type {0} needs {1}.', type, key) };
    }
  },
};
