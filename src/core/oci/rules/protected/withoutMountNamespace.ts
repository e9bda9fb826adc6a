import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc: `unable to restrict sys entries without a private MNT namespace`. */
export const protectedPathNamespace: Rule = {
  id: 'protected-path-without-mount-namespace',
  severity: 'error',
  spec: 'config-linux.md#masked-paths',
  about: {
    en: 'Without a mount namespace nothing can be masked: the host would be masked too.',
    zh: '沒有 mount 命名空間就無法遮蔽：否則主機也會被遮蔽。',
  },
  *check(context) {
    if (context.namespaces.has('mount')) return;
    for (const key of ['maskedPaths', 'readonlyPaths']) {
      const entry = context.root.at('linux')?.entry(key);
      if (!entry || entry.value.items().length === 0) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} needs a mount namespace.', key),
        fixes: append(context, ['linux', 'namespaces'], { type: 'mount' }, 'mechanical'),
      };
    }
  },
};
