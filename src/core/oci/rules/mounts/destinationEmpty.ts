import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#mounts: an absolute path. runc 1.1.5 mounts over the root, crun asks mount(2) for ``. */
export const destinationEmpty: Rule = {
  id: 'mount-destination-empty',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount has to say where: an empty destination covers the root or fails.',
    zh: '掛載必須寫明位置：空的 destination 會蓋住根目錄或失敗。',
  },
  *check({ mounts }) {
    for (const { value, destination } of mounts) {
      const at = value.at('destination');
      if (at && destination === '') yield { at, message: t('The mount point is empty.') };
    }
  },
};
