import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { isMapped, mappingsOf } from './mappings';

/** runc: `cannot set uid to unmapped user in user namespace`. */
export const idsUnmapped: Rule = {
  id: 'process-ids-unmapped',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'The user and groups of the program have to be mapped in the user namespace.',
    zh: '程式的使用者與群組必須在使用者命名空間裡有對應。',
  },
  *check({ root, namespaces }) {
    const user = root.at('process', 'user');
    if (!user || !namespaces.isNew('user')) return;
    const uids = mappingsOf(root.at('linux', 'uidMappings'));
    const gids = mappingsOf(root.at('linux', 'gidMappings'));
    const groups = [user.at('gid'), ...(user.at('additionalGids')?.items() ?? [])];
    for (const [values, mappings] of [[[user.at('uid')], uids] as const, [groups, gids] as const]) {
      for (const value of values) {
        const id = value?.asInteger();
        if (!value || id === undefined || mappings.length === 0 || isMapped(mappings, id)) continue;
        yield { at: value, message: t('The id {0} is not mapped in the user namespace.', String(id)) };
      }
    }
  },
};
