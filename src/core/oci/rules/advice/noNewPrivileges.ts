import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** prctl(2), PR_SET_NO_NEW_PRIVS. */
export const adviseNoNewPrivileges: Rule = {
  id: 'advice-no-new-privileges',
  severity: 'warning',
  kind: 'advice',
  spec: 'config.md#linux-process',
  about: {
    en: 'Without noNewPrivileges a program with a set-user-ID bit gives its user more rights.',
    zh: '未設定 noNewPrivileges 時，帶有 set-user-ID 位元的程式能讓使用者取得更多權限。',
  },
  *check(context) {
    const process = context.root.at('process');
    const value = process?.at('noNewPrivileges');
    if (process?.kind !== 'object' || context.platform !== 'linux' || value?.asBoolean() === true) return;
    yield {
      at: value ?? process.opening,
      message: t('Programs with a set-user-ID bit can gain privileges: noNewPrivileges is not true.'),
      fixes: setAt(context, ['process', 'noNewPrivileges'], true),
    };
  },
};
