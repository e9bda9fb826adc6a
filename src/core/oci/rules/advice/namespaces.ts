import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

const needed = ['mount', 'pid', 'ipc', 'network'];

/** namespaces(7): what is not listed is the host's. */
export const adviseNamespaces: Rule = {
  id: 'advice-namespace-shared',
  severity: 'warning',
  kind: 'advice',
  spec: 'config-linux.md#namespaces',
  about: {
    en: 'The container shares a namespace with the host: it sees its processes, network, memory or mounts.',
    zh: '容器與主機共用命名空間：看得到主機的行程、網路、共享記憶體或掛載。',
  },
  *check(context) {
    const linux = context.root.at('linux');
    if (linux?.kind !== 'object') return;
    const lacking = needed.filter((type) => !context.namespaces.has(type));
    for (const type of lacking)
      yield {
        at: linux.entry('namespaces')?.keySpan ?? linux.opening,
        message: t('The {0} namespace is that of the host.', type),
        case: type,
        fixes: append(context, ['linux', 'namespaces'], { type }),
      };
  },
};
