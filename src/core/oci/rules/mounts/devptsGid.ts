import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { isMapped, mappingsOf } from '../namespaces/mappings';
import type { Rule } from '../rule';

/** devpts: EINVAL for a gid that the user namespace does not map (runc#225, crun#1060). */
export const devptsGid: Rule = {
  id: 'mount-devpts-gid',
  severity: 'error',
  spec: 'config-linux.md#user-namespace-mappings',
  about: {
    en: 'The gid of devpts has to be mapped in the user namespace; gid=5 often is not.',
    zh: 'devpts 的 gid 必須在使用者命名空間裡有對應；gid=5 常常沒有。',
  },
  *check(context) {
    const mappings = mappingsOf(context.root.at('linux', 'gidMappings'));
    if (!context.namespaces.isNew('user') || mappings.length === 0) return;
    for (const mount of context.mounts) {
      if (mount.type !== 'devpts') continue;
      for (const option of mount.options) {
        const gid = /^gid=(\d+)$/.exec(option.asString() ?? '')?.[1];
        if (gid === undefined || isMapped(mappings, BigInt(gid))) continue;
        yield {
          at: option,
          message: t('The group {0} is not mapped in the user namespace: mounting fails.', gid),
          fixes: [remove(context, option, 'mechanical')],
        };
      }
    }
  },
};
