import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

import { hostFact } from '../hostFact';

/** The files of /proc/pid/ns by type (namespaces(7)). */
const files: Readonly<Record<string, string>> = { network: 'net', mount: 'mnt' };

/** setns(2) takes a file of the right type. */
export const namespacePathAbsent: Rule = {
  id: 'namespace-path-absent',
  severity: 'warning',
  spec: 'config-linux.md#namespaces',
  about: {
    en: 'The namespace that is to be joined is not there, or is one of another type.',
    zh: '要加入的命名空間不存在，或種類不符。',
  },
  *check({ root, disk }) {
    for (const item of root.at('linux', 'namespaces')?.items() ?? []) {
      const path = item.at('path');
      const [written, type] = [path?.asString(), item.at('type')?.asString()];
      if (!path || !written || type === undefined) continue;
      const file = /^\/proc\/[^/]+\/(?:task\/[^/]+\/)?ns\/(\w+)$/.exec(written)?.[1]?.replace(/_for_children$/, '');
      const fact = hostFact(disk, written);
      const is = fact?.is;
      if (file !== undefined && file !== (files[type] ?? type))
        yield { at: path, message: t('{0} is no namespace of type {1}.', written, type), case: 'type' };
      else if (is === 'absent')
        yield { at: path, message: t('There is no {0} on this host.', written), case: 'absent' };
      else if (is === 'directory' || (is === 'file' && (fact?.size ?? 0) > 0))
        yield { at: path, message: t('{0} is no namespace of type {1}.', written, type), case: 'type' };
    }
  },
};
