import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Value } from '../../syntax/value';
import { duplicates } from '../duplicates';
import { normalised } from '../paths';
import type { Rule } from '../rule';

/** config-linux.md#devices: a path MUST be there once. */
export const devicePathDuplicate: Rule = {
  id: 'device-path-duplicate',
  severity: 'error',
  spec: 'config-linux.md#devices',
  about: { en: 'Two devices have one path.', zh: '兩個裝置使用同一個路徑。' },
  *check(context) {
    const devices = context.root.at('linux', 'devices')?.items() ?? [];
    const of = (device: Value) => {
      const path = device.at('path')?.asString();
      return path === undefined ? undefined : normalised(path);
    };
    for (const { again, key } of duplicates(devices, of))
      yield {
        at: again.at('path') ?? again,
        message: t('{0} is there twice.', key),
        fixes: [{ ...remove(context, again), title: t('Remove the second {0}', key) }],
      };
  },
};
