import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { syscallsOf } from './seccomp';

/** config-linux.md#seccomp: valueTwo is for MASKED_EQ. */
export const valueTwo: Rule = {
  id: 'seccomp-value-two',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: { en: 'valueTwo is read with SCMP_CMP_MASKED_EQ only.', zh: '只有 SCMP_CMP_MASKED_EQ 會讀取 valueTwo。' },
  *check(context) {
    for (const arg of syscallsOf(context.root).flatMap(({ args }) => args)) {
      const entry = arg.entry('valueTwo');
      const op = arg.at('op')?.asString();
      if (!entry || (entry.value.asInteger() ?? 0n) === 0n || op === undefined || op === 'SCMP_CMP_MASKED_EQ') continue;
      yield { at: entry.keySpan, message: t('{0} does not read valueTwo.', op), fixes: [remove(context, entry)] };
    }
  },
};
