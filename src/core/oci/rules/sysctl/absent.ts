import { t } from '../../../l10n/l10n';
import { sysctlPath } from '../../disk/hostPaths';
import { remove } from '../../fix/fixes';
import { hostFact } from '../hostFact';
import type { Rule } from '../rule';
import { sysctlOf } from './sysctl';

/** Parameters of one interface are there when that is: the container has others than the host (ip-sysctl of the kernel). */
const ofInterface = /^net\.[^.]+\.(?:conf|neigh)\.(?!all\.|default\.|lo\.)/;

/** Both runtimes write into /proc/sys, proc(5): what is not there cannot be written, `no such file or directory`. */
export const sysctlAbsent: Rule = {
  id: 'sysctl-absent',
  severity: 'error',
  spec: 'config-linux.md#sysctl',
  about: {
    en: 'The kernel of this machine does not have the parameter: its name is another, or its module is not loaded.',
    zh: '這台機器的核心沒有這個參數：名稱不對，或尚未載入其模組。',
  },
  *check(context) {
    for (const { entry, key, owner } of sysctlOf(context.root)) {
      if (owner === 'host' || owner === 'hostname' || ofInterface.test(key)) continue;
      if (hostFact(context.disk, sysctlPath(entry.key))?.is !== 'absent') continue;
      yield {
        at: entry.keySpan,
        message: t('The kernel of this machine has no {0}.', key),
        case: owner,
        fixes: [remove(context, entry)],
      };
    }
  },
};
