import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { sysctlOf } from './sysctl';

/** runc: `sysctl "vm.overcommit_ratio" is not in a separate kernel namespace`. */
export const sysctlHost: Rule = {
  id: 'sysctl-not-namespaced',
  severity: 'error',
  spec: 'config-linux.md#sysctl',
  about: {
    en: 'A container can only set kernel parameters of its own namespaces; this one is of the whole machine.',
    zh: '容器只能設定自己命名空間的核心參數；這個參數屬於整台機器。',
  },
  *check(context) {
    for (const { entry, key, owner } of sysctlOf(context.root)) {
      if (owner !== 'host') continue;
      yield {
        at: entry.keySpan,
        message: t('{0} is of the whole machine, not of a namespace.', key),
        fixes: [remove(context, entry)],
      };
    }
  },
};
