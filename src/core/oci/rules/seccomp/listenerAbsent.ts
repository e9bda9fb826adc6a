import { t } from '../../../l10n/l10n';
import { hostFact } from '../hostFact';
import { seccompOf } from './seccomp';
import type { Rule } from '../rule';

/** crun connects to it whether something is notified or not; runc does when something is. */
export const listenerAbsent: Rule = {
  id: 'seccomp-listener-absent',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'The socket of the seccomp agent is not on this host.',
    zh: 'seccomp 代理程式的 socket 在此主機上不存在。',
  },
  *check({ root, disk }) {
    const path = seccompOf(root)?.at('listenerPath');
    const written = path?.asString();
    if (path && written && hostFact(disk, written)?.is === 'absent')
      yield { at: path, message: t('There is no {0} on this host.', written) };
  },
};
