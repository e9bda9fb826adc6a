import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** mount(2) with MS_BIND needs a source. */
export const sourceMissing: Rule = {
  id: 'mount-source-missing',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: { en: 'A bind mount needs a source.', zh: '繫結掛載需要 source。' },
  *check({ mounts }) {
    for (const mount of mounts) {
      if (!mount.bind || mount.source || mount.has('remount')) continue;
      yield { at: mount.value.at('source') ?? mount.value.opening, message: t('Nothing says what is to be bound.') };
    }
  },
};
