import { t } from '../../../l10n/l10n';
import { append, remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc libcontainer/configs/validate (usernamespace). */
export const mappingsWithoutUserns: Rule = {
  id: 'mappings-without-userns',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'Mappings of ids need a user namespace; without one they do nothing.',
    zh: 'ID 對應需要使用者命名空間；沒有時不會有任何作用。',
  },
  *check(context) {
    if (context.namespaces.has('user')) return;
    for (const key of ['uidMappings', 'gidMappings']) {
      const entry = context.root.at('linux')?.entry(key);
      if (!entry || entry.value.items().length === 0) continue;
      yield {
        at: entry.keySpan,
        message: t('There is no user namespace for these mappings.'),
        fixes: [...append(context, ['linux', 'namespaces'], { type: 'user' }), remove(context, entry)],
      };
    }
  },
};
