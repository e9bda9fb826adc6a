import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** umask(2): the nine permission bits. */
export const umaskRange: Rule = {
  id: 'umask-range',
  severity: 'warning',
  spec: 'config.md#posix-platform-user',
  about: {
    en: 'A umask has nine bits: at most 511, which is 0777. The kernel drops what is above.',
    zh: 'umask 有九個位元：最多 511，也就是 0777。核心會捨棄更高的位元。',
  },
  *check({ root }) {
    const value = root.at('process', 'user', 'umask');
    const mask = value?.asInteger();
    if (!value || mask === undefined || mask <= 511n) return;
    const meant = /^[0-7]{3}$/.test(value.literal) ? parseInt(value.literal, 8) : undefined;
    yield {
      at: value,
      message: t('A umask is at most 511, which is 0777.'),
      fixes: meant === undefined ? [] : [change(value, meant)],
    };
  },
};
