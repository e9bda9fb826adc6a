import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { seccompOf, syscallsOf } from './seccomp';

/** config-linux.md#seccomp: only with ERRNO and TRACE. crun refuses it with others. */
export const errnoAction: Rule = {
  id: 'seccomp-errno-action',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'Only SCMP_ACT_ERRNO and SCMP_ACT_TRACE have a number to return.',
    zh: '只有 SCMP_ACT_ERRNO 與 SCMP_ACT_TRACE 有回傳值。',
  },
  *check(context) {
    const seccomp = seccompOf(context.root);
    const pairs = [
      { owner: seccomp, action: 'defaultAction', errno: 'defaultErrnoRet' },
      ...syscallsOf(context.root).map(({ value }) => ({ owner: value, action: 'action', errno: 'errnoRet' })),
    ];
    for (const { owner, action, errno } of pairs) {
      const entry = owner?.entry(errno);
      const name = owner?.at(action)?.asString();
      if (!entry || !owner?.at(errno) || name === undefined || /^SCMP_ACT_(?:ERRNO|TRACE)$/.test(name)) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} returns no number.', name),
        fixes: [remove(context, entry, 'mechanical')],
      };
    }
  },
};
