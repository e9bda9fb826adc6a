import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#posix-platform-mounts: idmap without mappings takes those of the user namespace, so that there has to be one. */
export const idmapNoMappings: Rule = {
  id: 'mount-idmap-no-mappings',
  severity: 'error',
  spec: 'config.md#posix-platform-mounts',
  about: {
    en: 'idmap and ridmap need uidMappings and gidMappings, or a user namespace whose mappings are taken.',
    zh: 'idmap 與 ridmap 需要 uidMappings 與 gidMappings，或有可沿用其對應的使用者命名空間。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const option = mount.options.find((one) => ['idmap', 'ridmap'].includes(one.asString() ?? ''));
      if (!option || mount.value.at('uidMappings') || mount.value.at('gidMappings')) continue;
      if (context.namespaces.has('user')) continue;
      yield {
        at: option,
        message: t('There are no mappings: neither of this mount nor of a user namespace.'),
        fixes: [remove(context, option)],
      };
    }
  },
};
