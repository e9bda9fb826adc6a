import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-freebsd.md#devices: relative to /dev. */
export const freebsdDevices: Rule = {
  id: 'freebsd-device-path',
  severity: 'error',
  spec: 'config-freebsd.md#devices',
  about: { en: 'On FreeBSD paths of devices are relative to /dev.', zh: '在 FreeBSD 上，裝置路徑相對於 /dev。' },
  *check({ root }) {
    for (const device of root.at('freebsd', 'devices')?.items() ?? []) {
      const path = device.at('path');
      const written = path?.asString();
      if (!path || !written?.startsWith('/')) continue;
      const meant = written.replace(/^\/dev\/|^\/+/, '');
      yield {
        at: path,
        message: t('{0} is absolute; it has to be relative to /dev.', written),
        fixes: meant === '' ? [] : [change(path, meant)],
      };
    }
  },
};
