import { t } from '../../../l10n/l10n';
import { change, setAt } from '../../fix/fixes';
import { isPosix } from '../paths';
import type { Rule } from '../rule';

/** config.md#process: at least one entry. */
export const argsEmpty: Rule = {
  id: 'process-args-empty',
  severity: 'error',
  spec: 'config.md#process',
  about: {
    en: 'There has to be a program to start: args has at least one entry, and it is not empty.',
    zh: '必須有要啟動的程式：args 至少有一項，且不得為空字串。',
  },
  *check(context) {
    const process = context.root.at('process');
    if (process?.kind !== 'object' || !isPosix(context)) return;
    const args = process.at('args');
    const [program] = args?.items() ?? [];
    const message = t('There is no program to start.');
    if (!args)
      yield { at: process.opening, message, case: 'absent', fixes: setAt(context, ['process', 'args'], ['sh']) };
    else if (args.kind === 'array' && !program)
      yield { at: args, message, case: 'none', fixes: [change(args, ['sh'])] };
    else if (program?.asString() === '') yield { at: program, message, case: 'empty', fixes: [change(program, 'sh')] };
  },
};
