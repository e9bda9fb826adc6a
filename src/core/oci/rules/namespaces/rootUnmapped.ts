import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { isMapped, mappingsOf } from './mappings';

/** runc and crun set the container up as its user 0. */
export const rootUnmapped: Rule = {
  id: 'userns-root-unmapped',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'The root of the container, id 0, has to be mapped: runtimes set the container up as it.',
    zh: '容器的 root（ID 0）必須有對應：runtime 以它的身分設定容器。',
  },
  *check({ root, namespaces }) {
    if (!namespaces.isNew('user')) return;
    for (const key of ['uidMappings', 'gidMappings']) {
      const list = root.at('linux', key);
      const mappings = mappingsOf(list);
      if (!list || mappings.length === 0 || isMapped(mappings, 0n)) continue;
      yield { at: list, message: t('The id 0 of the container is not mapped.') };
    }
  },
};
