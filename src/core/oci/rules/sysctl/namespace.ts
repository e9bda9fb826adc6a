import { t } from '../../../l10n/l10n';
import { append, remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { sysctlOf } from './sysctl';

import type { SysctlOwner } from './sysctl';

const needed: Partial<Record<SysctlOwner, string>> = { ipc: 'ipc', network: 'network', uts: 'uts', user: 'user' };

/** runc libcontainer/configs/validate (sysctl): the namespace has to be the container's own. */
export const sysctlNamespace: Rule = {
  id: 'sysctl-without-namespace',
  severity: 'error',
  spec: 'config-linux.md#sysctl',
  about: {
    en: 'A kernel parameter of a namespace that the container shares with the host would change the host.',
    zh: '若與主機共用該命名空間，設定其核心參數會改到主機。',
  },
  *check(context) {
    for (const { entry, key, owner } of sysctlOf(context.root)) {
      const namespace = needed[owner];
      if (namespace === undefined) continue;
      if (context.namespaces.has(namespace)) {
        // Of a namespace for the kernel (user_namespaces(7)), of the whole machine for both runtimes.
        const message = t('Runtimes take {0} for one of the whole machine.', key);
        if (owner === 'user') yield { at: entry.keySpan, message, case: 'user-own', fixes: [remove(context, entry)] };
        continue;
      }
      yield {
        at: entry.keySpan,
        message: t('{0} needs a namespace of type {1}.', key, namespace),
        case: namespace,
        fixes: [...append(context, ['linux', 'namespaces'], { type: namespace }), remove(context, entry)],
      };
    }
  },
};
