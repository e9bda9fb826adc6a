import { t } from '../../../l10n/l10n';
import { blockDevicePath } from '../../disk/hostPaths';
import { hostFact } from '../hostFact';
import type { Rule } from '../rule';

/** blkio-controller.rst: ENODEV for a disk that is not there. sysfs(5), /sys/dev/block. */
export const blkioDevice: Rule = {
  id: 'blkio-device-absent',
  severity: 'warning',
  spec: 'config-linux.md#block-io',
  about: {
    en: 'A limit of a disk that this host does not have: the kernel refuses it.',
    zh: '限制的磁碟在此主機上不存在，核心會拒絕。',
  },
  *check({ root, disk }) {
    for (const { key, value } of root.at('linux', 'resources', 'blockIO')?.entries() ?? []) {
      for (const device of value.items()) {
        const path = blockDevicePath(device);
        if (hostFact(disk, path)?.is !== 'absent') continue;
        const numbers = path.slice(path.lastIndexOf('/') + 1);
        yield {
          at: device,
          message: t('This host has no disk {0}.', numbers),
          case: key === 'weightDevice' ? 'weight' : 'throttle',
        };
      }
    }
  },
};
