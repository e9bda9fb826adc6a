import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { seccompOf, syscallsOf } from './seccomp';

/** What happens anyway. */
export const redundant: Rule = {
  id: 'seccomp-redundant',
  severity: 'information',
  spec: 'config-linux.md#seccomp',
  about: { en: 'An entry does what the default does already.', zh: '項目的動作與預設相同。' },
  *check(context) {
    const seccomp = seccompOf(context.root);
    const standard = seccomp?.at('defaultAction')?.asString();
    const errno = seccomp?.at('defaultErrnoRet')?.literal ?? '1';
    for (const { value, action } of syscallsOf(context.root)) {
      if (action === undefined || action !== standard) continue;
      if (/ERRNO|TRACE/.test(action) && (value.at('errnoRet')?.literal ?? '1') !== errno) continue;
      yield {
        at: value.at('action') ?? value,
        message: t('{0} is the default already.', action),
        fixes: [{ ...remove(context, value), title: t('Remove the entry') }],
      };
    }
  },
};
