import { t } from '../../../l10n/l10n';
import { defaultSeccomp } from '../../defaults/seccomp';
import { setAt } from '../../fix/fixes';
import { capabilityItems } from '../process/capabilitySets';
import type { Rule } from '../rule';

/** seccomp(2): without a filter every system call of the kernel can be reached. */
export const adviseSeccomp: Rule = {
  id: 'advice-seccomp-missing',
  severity: 'warning',
  kind: 'advice',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'No system call is filtered; engines filter some fifty by default.',
    zh: '沒有過濾任何系統呼叫；引擎預設會過濾約五十個。',
  },
  *check(context) {
    const linux = context.root.at('linux');
    if (linux?.kind !== 'object' || linux.at('seccomp')) return;
    const bounding = capabilityItems(context, 'bounding').flatMap((item) => item.asString() ?? []);
    const [fix] = setAt(context, ['linux', 'seccomp'], defaultSeccomp(bounding, process.arch));
    yield {
      at: linux.opening,
      message: t('There is no seccomp filter: every system call can be made.'),
      fixes: fix ? [{ ...fix, title: t("Add Docker's default seccomp profile") }] : [],
    };
  },
};
