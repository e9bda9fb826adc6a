import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import { normalised } from '../paths';
import type { Rule } from '../rule';
import type { Mount } from './mount';

/** Mounts are made in their order: the later one hides the earlier. */
export const duplicate: Rule = {
  id: 'mount-duplicate',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'Two mounts have one destination: the later one hides the earlier.',
    zh: '兩個掛載使用同一個位置：後者會遮住前者。',
  },
  *check(context) {
    const plain = context.mounts.filter((mount) => !mount.has('remount'));
    const of = ({ destination }: Mount) => (destination ? normalised(destination) : undefined);
    for (const { first, again, key } of duplicates(plain, of))
      yield {
        at: again.value.at('destination') ?? again.value,
        case: again.type === 'mqueue' ? 'mqueue' : 'other',
        message: t('{0} is mounted twice; this one hides the other.', key),
        fixes: [{ ...remove(context, first.value), title: t('Remove the first mount of {0}', key) }],
      };
  },
};
