import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** runc: `uids and gids must be in range 0-2147483647`. 4294967295 is -1, “leave it”, to setresuid(2). */
export const userIdLarge: Rule = {
  id: 'user-id-large',
  severity: 'error',
  spec: 'config.md#posix-platform-user',
  about: {
    en: 'An id of a user or group is at most 2147483647: runc refuses more, and 4294967295 means no id to the kernel.',
    zh: '使用者與群組 ID 最大為 2147483647：runc 會拒絕更大的值，而 4294967295 對核心而言代表沒有 ID。',
  },
  *check({ root }) {
    const user = root.at('process', 'user');
    const groups = user?.at('additionalGids')?.items() ?? [];
    for (const value of [user?.at('uid'), user?.at('gid'), ...groups]) {
      const id = value?.asInteger() ?? 0n;
      if (!value || id <= 2147483647n || id > 4294967295n) continue;
      const which = groups.includes(value) ? 'additionalGids' : value === user?.at('uid') ? 'uid' : 'gid';
      yield { at: value, message: t('Ids are at most 2147483647.'), case: which };
    }
  },
};
