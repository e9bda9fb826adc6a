import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { isAsked } from '../../verdicts/asked';
import { seccompOf } from './seccomp';
import type { Rule } from '../rule';

/** runc 1.1: `seccomp flags are not yet supported by runc`; 1.2 takes them. */
export const seccompFlags: Rule = {
  id: 'seccomp-flags-runc',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'runc before 1.2 refuses every flag of seccomp.',
    zh: 'runc 1.2 之前會拒絕任何 seccomp flags。',
  },
  *check(context) {
    const seccomp = seccompOf(context.root);
    const entry = seccomp?.at('defaultAction') && seccomp.entry('flags');
    if (!entry || entry.value.items().length === 0 || !isAsked(context.target, 'runc', '1.1.999')) return;
    yield {
      at: entry.keySpan,
      message: t('runc before 1.2 takes no flags.'),
      fixes: [remove(context, entry)],
    };
  },
};
