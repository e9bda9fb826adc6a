import { t } from '../../../l10n/l10n';
import { hostFact } from '../hostFact';
import type { Rule } from '../rule';

/** mknod(2) is refused in a user namespace: runtimes bind the host's device of the same path (runc libcontainer/rootfs_linux.go). */
export const deviceUsernsAbsent: Rule = {
  id: 'device-userns-absent',
  severity: 'warning',
  spec: 'config-linux.md#devices',
  about: {
    en: 'In a user namespace devices are bound from the host, and the host has none at this path.',
    zh: '在使用者命名空間裡，裝置是由主機繫結而來，而主機沒有這個路徑的裝置。',
  },
  *check({ root, namespaces, disk }) {
    if (!namespaces.isNew('user')) return;
    for (const device of root.at('linux', 'devices')?.items() ?? []) {
      const path = device.at('path');
      const written = path?.asString();
      if (!path || !written || hostFact(disk, written)?.is !== 'absent') continue;
      yield { at: path, message: t('There is no {0} on this host.', written) };
    }
  },
};
