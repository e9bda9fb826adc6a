import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { seccompOf } from './seccomp';

/** config-linux.md#seccomp: only with listenerPath. */
export const listenerMetadata: Rule = {
  id: 'seccomp-listener-metadata',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: { en: 'listenerMetadata needs listenerPath.', zh: 'listenerMetadata 需要 listenerPath。' },
  *check(context) {
    const seccomp = seccompOf(context.root);
    const entry = seccomp?.entry('listenerMetadata');
    if (!entry?.value.asString() || seccomp?.at('listenerPath')?.asString()) return;
    yield {
      at: entry.keySpan,
      message: t('There is no listenerPath that it could be sent to.'),
      fixes: [remove(context, entry)],
    };
  },
};
