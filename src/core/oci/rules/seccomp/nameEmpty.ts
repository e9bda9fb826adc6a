import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { syscallsOf } from './seccomp';

/** runc libcontainer/seccomp: `empty string is not a valid syscall`. */
export const nameEmpty: Rule = {
  id: 'seccomp-name-empty',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: { en: 'The name of a system call is not empty.', zh: '系統呼叫的名稱不得為空。' },
  *check(context) {
    for (const { names } of syscallsOf(context.root))
      for (const name of names)
        if (name.asString() === '')
          yield {
            at: name,
            message: t('The name of a system call is empty.'),
            fixes: names.length > 1 ? [remove(context, name, 'mechanical')] : [],
          };
  },
};
