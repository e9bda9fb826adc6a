import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** overlayfs.rst: lowerdir is required; EINVAL otherwise. */
export const overlayLayers: Rule = {
  id: 'mount-overlay-layers',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount of type overlay needs lowerdir= in its options.',
    zh: '類型為 overlay 的掛載，選項中必須有 lowerdir=。',
  },
  *check({ mounts }) {
    for (const mount of mounts) {
      const at = mount.value.at('type');
      if (!at || mount.type !== 'overlay' || mount.bind || mount.has('remount')) continue;
      if (mount.options.some((option) => /^lowerdir\+?=./.test(option.asString() ?? ''))) continue;
      yield { at, message: t('overlay needs lowerdir=.') };
    }
  },
};
