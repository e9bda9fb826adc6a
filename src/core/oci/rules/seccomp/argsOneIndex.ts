import { t } from '../../../l10n/l10n';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';
import { syscallsOf } from './seccomp';

/** runc makes a rule of each where two conditions are about one argument, which is or, not and (libcontainer/seccomp). */
export const argsOneIndex: Rule = {
  id: 'seccomp-args-one-index',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'Several conditions on one argument: runc takes any of them as enough, where the specification wants all.',
    zh: '同一個引數有多個條件：runc 只要符合其一即可，而規格要求全部符合。',
  },
  *check({ root }) {
    for (const { args } of syscallsOf(root)) {
      for (const { again, key } of duplicates(args, (arg) => arg.at('index')?.asInteger()?.toString()))
        yield {
          at: again.at('index') ?? again,
          message: t('A second condition on argument {0}: runc takes any of them as enough.', key),
        };
    }
  },
};
