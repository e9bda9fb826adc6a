import { t } from '../../../l10n/l10n';
import { isAbsolute, normalised } from '../paths';
import type { Rule } from '../rule';

/** runc and crun refuse to mount over the root file system. */
export const onRoot: Rule = {
  id: 'mount-on-root',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'Nothing can be mounted at /: that is what root is for.',
    zh: '不能掛載到 /：那是 root 欄位的用途。',
  },
  *check({ mounts, platform }) {
    for (const { value, destination } of mounts) {
      const at = value.at('destination');
      if (!at || platform === 'windows' || destination === undefined || !destination) continue;
      if (!isAbsolute(destination) || normalised(destination) !== '/') continue;
      yield { at, message: t('Nothing can be mounted at the root of the container.') };
    }
  },
};
