import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-windows.md#cpu: both of a processor group's numbers. */
export const windowsAffinity: Rule = {
  id: 'windows-affinity',
  severity: 'error',
  spec: 'config-windows.md#cpu',
  about: { en: 'An affinity has a mask and a group.', zh: '親和性需要 mask 與 group。' },
  *check({ root }) {
    const affinity = root.at('windows', 'resources', 'cpu', 'affinity');
    for (const one of affinity?.kind === 'object' ? [affinity] : (affinity?.items() ?? [])) {
      if (one.kind !== 'object' || (one.at('mask') && one.at('group'))) continue;
      yield { at: one.opening, message: t('An affinity has a mask and a group.') };
    }
  },
};
