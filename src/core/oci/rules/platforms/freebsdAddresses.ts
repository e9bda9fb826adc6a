import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** jail(8): addresses are for a jail with addresses of its own. */
export const freebsdAddresses: Rule = {
  id: 'freebsd-address-inherited',
  severity: 'warning',
  spec: 'config-freebsd.md#jail',
  about: {
    en: 'A jail that inherits the addresses of its host has none of its own.',
    zh: '沿用主機位址的 jail 沒有自己的位址。',
  },
  *check(context) {
    const jail = context.root.at('freebsd', 'jail');
    for (const family of ['ip4', 'ip6']) {
      const entry = jail?.entry(`${family}Addr`);
      if (!entry || jail?.at(family)?.asString() !== 'inherit') continue;
      yield {
        at: entry.keySpan,
        message: t('With {0} "inherit" this does nothing.', family),
        fixes: [remove(context, entry)],
      };
    }
  },
};
