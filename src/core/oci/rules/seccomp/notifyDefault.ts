import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';
import { loaded, seccompOf } from './seccomp';

/** runc libcontainer/seccomp: the agent that is to answer would itself be asked. */
export const notifyDefault: Rule = {
  id: 'seccomp-notify-default',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'SCMP_ACT_NOTIFY cannot be the default: the runtime itself would wait for an answer.',
    zh: 'SCMP_ACT_NOTIFY 不能作為預設動作：runtime 自己也會等待回應。',
  },
  *check({ root }) {
    const value = seccompOf(root)?.at('defaultAction');
    if (value?.asString() !== 'SCMP_ACT_NOTIFY') return;
    yield {
      at: value,
      message: t('SCMP_ACT_NOTIFY cannot be the default action.'),
      case: loaded(root),
      fixes: [change(value, 'SCMP_ACT_ERRNO')],
    };
  },
};
