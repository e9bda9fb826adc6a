import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** cpuset(7), ERANGE and EINVAL. sysfs: /sys/devices/system/cpu/online, /sys/devices/system/node/online. */
export const cpusAbsent: Rule = {
  id: 'cpu-absent',
  severity: 'warning',
  spec: 'config-linux.md#cpu',
  about: {
    en: 'A CPU or memory node that this host does not have.',
    zh: '此主機沒有的 CPU 或記憶體節點。',
  },
  *check({ root, disk }) {
    const cpu = root.at('linux', 'resources', 'cpu');
    for (const [value, online] of [
      [cpu?.at('cpus'), disk?.cpus],
      [cpu?.at('mems'), disk?.memoryNodes],
    ] as const) {
      const written = value?.asString();
      if (!value || !written || online === undefined || !/^[\d,-]+$/.test(written)) continue;
      if (last(written) <= last(online)) continue;
      yield {
        at: value,
        message: t('This host has {0} only.', online),
        case: value === cpu?.at('mems') ? 'mems' : 'cpus',
      };
    }
  },
};

/** The highest number of a list: `0-3,7` → 7. */
function last(list: string): number {
  return Math.max(...list.split(/[,-]/).map(Number));
}
