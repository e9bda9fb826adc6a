import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-windows.md#network: networkNamespace excludes all the others. */
export const windowsNetwork: Rule = {
  id: 'windows-network-namespace',
  severity: 'error',
  spec: 'config-windows.md#network',
  about: {
    en: 'With networkNamespace no other field of network is allowed.',
    zh: '使用 networkNamespace 時不得有 network 的其他欄位。',
  },
  *check(context) {
    const network = context.root.at('windows', 'network');
    if (!network?.at('networkNamespace')?.asString()) return;
    for (const entry of network.entries()) {
      if (entry.key === 'networkNamespace') continue;
      yield {
        at: entry.keySpan,
        message: t('{0} is not allowed together with networkNamespace.', entry.key),
        fixes: [remove(context, entry)],
      };
    }
  },
};
