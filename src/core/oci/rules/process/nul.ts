import { t } from '../../../l10n/l10n';
import type { Value } from '../../syntax/value';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** execve(2), chdir(2), sethostname(2): strings end at NUL, and Go refuses to hand one over that has it (syscall, EINVAL). */
export const processNul: Rule = {
  id: 'process-nul',
  severity: 'error',
  spec: 'config.md#process',
  about: {
    en: 'No path, argument or variable holds a NUL character: for the kernel the string ends there.',
    zh: '路徑、引數與變數不得含有 NUL 字元：對核心而言字串到此為止。',
  },
  *check({ root }) {
    for (const field of stringsOf(root)) {
      const written = field.asString() ?? '';
      if (!written.includes('\0')) continue;
      yield {
        at: field,
        message: t('A NUL character ends the string for the kernel.'),
        case: field.path.filter((step) => typeof step === 'string').join('.'),
        fixes: [{ ...change(field, written.replaceAll('\0', '')), title: t('Remove the NUL character') }],
      };
    }
  },
};

function stringsOf(root: Value): readonly Value[] {
  const process = root.at('process');
  const single = [process?.at('cwd'), root.at('root', 'path'), root.at('hostname'), root.at('domainname')];
  const lists = [process?.at('args'), process?.at('env')];
  return [...single.flatMap((value) => value ?? []), ...lists.flatMap((list) => list?.items() ?? [])];
}
