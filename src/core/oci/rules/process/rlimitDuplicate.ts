import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';

/** config.md#posix-process: the runtime MUST generate an error; runc and crun let the last one win. */
export const rlimitDuplicate: Rule = {
  id: 'rlimit-duplicate',
  severity: 'error',
  spec: 'config.md#posix-process',
  about: {
    en: 'A resource is limited twice. The specification forbids it; runtimes take the last.',
    zh: '同一種資源限制了兩次。規格不允許；runtime 會採用最後一個。',
  },
  *check(context) {
    const rlimits = context.root.at('process', 'rlimits')?.items() ?? [];
    for (const { first, again, key } of duplicates(rlimits, (rlimit) => rlimit.at('type')?.asString()))
      yield {
        at: again.at('type') ?? again,
        message: t('{0} is limited twice; this one counts.', key),
        fixes: [remove(context, first)],
      };
  },
};
