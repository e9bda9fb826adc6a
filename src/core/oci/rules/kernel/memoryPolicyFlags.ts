import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** set_mempolicy(2): EINVAL for both. */
export const memoryPolicyFlags: Rule = {
  id: 'memory-policy-flags',
  severity: 'error',
  spec: 'config-linux.md#memory-policy',
  about: {
    en: 'MPOL_F_STATIC_NODES and MPOL_F_RELATIVE_NODES exclude each other.',
    zh: 'MPOL_F_STATIC_NODES 與 MPOL_F_RELATIVE_NODES 互斥。',
  },
  *check(context) {
    const flags = context.root.at('linux', 'memoryPolicy', 'flags')?.items() ?? [];
    const of = (name: string) => flags.find((flag) => flag.asString() === name);
    const [fixed, relative] = [of('MPOL_F_STATIC_NODES'), of('MPOL_F_RELATIVE_NODES')];
    if (!fixed || !relative) return;
    const last = fixed.span.start > relative.span.start ? fixed : relative;
    yield {
      at: last,
      message: t('MPOL_F_STATIC_NODES and MPOL_F_RELATIVE_NODES exclude each other.'),
      fixes: [remove(context, last)],
    };
  },
};
