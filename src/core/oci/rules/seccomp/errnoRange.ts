import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';
import { seccompOf, syscallsOf } from './seccomp';

/** Numbers above MAX_ERRNO are no errors (include/linux/err.h). */
export const errnoRange: Rule = {
  id: 'seccomp-errno-range',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: { en: 'An error number is at most 4095.', zh: '錯誤代碼最大為 4095。' },
  *check({ root }) {
    const values = [
      seccompOf(root)?.at('defaultErrnoRet'),
      ...syscallsOf(root)
        .filter(({ action }) => action === 'SCMP_ACT_ERRNO')
        .map(({ value }) => value.at('errnoRet')),
    ];
    for (const value of values)
      if (value && (value.asInteger() ?? 0n) > 4095n)
        yield { at: value, message: t('An error number is at most 4095.'), fixes: [change(value, 1)] };
  },
};
