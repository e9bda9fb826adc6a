import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';

/** config-linux.md#devices: full path. */
export const devicePathRelative: Rule = {
  id: 'device-path-relative',
  severity: 'error',
  spec: 'config-linux.md#devices',
  about: { en: 'The path of a device node is absolute.', zh: '裝置節點的路徑必須是絕對路徑。' },
  *check({ root }) {
    for (const device of root.at('linux', 'devices')?.items() ?? []) {
      const path = device.at('path');
      const written = path?.asString();
      if (!path || written === undefined || isAbsolute(written)) continue;
      yield {
        at: path,
        message: t('{0} is relative; the path of a device node is absolute.', written),
        fixes: [change(path, `/${written}`, 'mechanical')],
      };
    }
  },
};
