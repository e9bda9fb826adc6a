import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc 1.3 libcontainer/configs/validate (checkIDMapMounts): only bind mounts. */
export const idmapNoBind: Rule = {
  id: 'mount-idmap-no-bind',
  severity: 'error',
  spec: 'config.md#posix-platform-mounts',
  about: { en: 'Only bind mounts can be id-mapped.', zh: '只有繫結掛載可以做 ID 對應。' },
  *check(context) {
    for (const mount of context.mounts) {
      if (mount.bind || !mount.type) continue;
      const option = mount.options.find((one) => ['idmap', 'ridmap'].includes(one.asString() ?? ''));
      if (!option) continue;
      yield {
        at: option,
        message: t('Only bind mounts can be id-mapped, not {0}.', mount.type),
        fixes: [remove(context, option)],
      };
    }
  },
};
