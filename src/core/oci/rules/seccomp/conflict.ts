import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';
import { syscallsOf } from './seccomp';

/** libseccomp takes one rule without arguments for each call. */
export const conflict: Rule = {
  id: 'seccomp-conflict',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'Two entries do different things with one system call.',
    zh: '兩個項目對同一個系統呼叫採取不同動作。',
  },
  *check({ root }) {
    const seen = new Map<string, string>();
    for (const { names, action, args, conditional } of syscallsOf(root)) {
      if (action === undefined || args.length > 0 || conditional) continue;
      for (const name of names) {
        const written = name.asString() ?? '';
        const before = seen.get(written);
        seen.set(written, before ?? action);
        if (before !== undefined && before !== action)
          yield { at: name, message: t('{0} has the action {1} already.', written, before) };
      }
    }
  },
};
