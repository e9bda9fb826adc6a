import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import { isPosix } from '../paths';
import type { Rule } from '../rule';

/** config.md#posix-platform-user: both are required. */
export const userIdsMissing: Rule = {
  id: 'user-ids-missing',
  severity: 'warning',
  spec: 'config.md#posix-platform-user',
  about: {
    en: 'uid and gid say who runs the program. What is not written is 0, which is root.',
    zh: 'uid 與 gid 決定以誰執行程式。沒寫的就是 0，也就是 root。',
  },
  *check(context) {
    const process = context.root.at('process');
    if (process?.kind !== 'object' || !isPosix(context)) return;
    const user = process.at('user');
    for (const key of ['uid', 'gid']) {
      if (user && (user.kind !== 'object' || user.at(key))) continue;
      yield {
        at: (user ?? process).opening,
        message: t('{0} is not written, which makes it 0: root.', key),
        fixes: setAt(context, ['process', 'user', key], 0),
      };
    }
  },
};
