import { t } from '../../../l10n/l10n';
import { sysctlOf, type SysctlOwner } from './sysctl';
import type { Rule } from '../rule';

/** proc(5), /proc/sys/kernel and /proc/sys/fs/mqueue: numbers; EINVAL otherwise. */
export const sysctlValue: Rule = {
  id: 'sysctl-value',
  severity: 'warning',
  spec: 'config-linux.md#sysctl',
  about: {
    en: 'The value of this kernel parameter is a number; writing anything else fails.',
    zh: '此核心參數的值是數字，寫入其他內容會失敗。',
  },
  *check({ root }) {
    for (const { entry, key, owner } of sysctlOf(root)) {
      const written = entry.value.asString();
      if (written === undefined || !isNumeric(key, owner) || /^\s*-?\d+(?:\s+-?\d+)*\s*$/.test(written)) continue;
      yield { at: entry.value, message: t('{0} takes a number.', key) };
    }
  },
};

/** Those of IPC are all numbers; of the network some are names. */
function isNumeric(key: string, owner: SysctlOwner): boolean {
  return (
    owner === 'ipc' ||
    owner === 'user' ||
    key === 'net.ipv4.ip_forward' ||
    key === 'net.ipv4.ip_unprivileged_port_start'
  );
}
