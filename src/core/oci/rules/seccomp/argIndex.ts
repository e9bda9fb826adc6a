import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { syscallsOf } from './seccomp';

/** A system call of Linux has six arguments (syscall(2)). */
export const argIndex: Rule = {
  id: 'seccomp-arg-index',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: { en: 'A system call has arguments 0 to 5.', zh: '系統呼叫的引數編號為 0 到 5。' },
  *check({ root }) {
    for (const index of syscallsOf(root).flatMap(({ args }) => args.flatMap((arg) => arg.at('index') ?? [])))
      if ((index.asInteger() ?? 0n) > 5n) yield { at: index, message: t('A system call has arguments 0 to 5.') };
  },
};
