import { t } from '../../../l10n/l10n';
import type { Value } from '../../syntax/value';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** config-linux.md#devices: the same type, major and minor SHOULD NOT be there twice. */
export const deviceNumberDuplicate: Rule = {
  id: 'device-number-duplicate',
  severity: 'warning',
  spec: 'config-linux.md#devices',
  about: { en: 'Two nodes are for one device.', zh: '兩個節點對應同一個裝置。' },
  *check({ root }) {
    const devices = root.at('linux', 'devices')?.items() ?? [];
    const of = (device: Value) => {
      const type = device.at('type')?.asString();
      const numbers = [device.at('major')?.asInteger(), device.at('minor')?.asInteger()];
      const kind = type === 'u' ? 'c' : type;
      return kind === undefined || kind === 'p' || numbers.includes(undefined)
        ? undefined
        : `${kind} ${numbers.join(':')}`;
    };
    for (const { first, again, key } of duplicates(devices, of))
      yield {
        at: again,
        message: t('{0} is the device of {1} already.', key, first.at('path')?.asString() ?? ''),
      };
  },
};
