import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { loaded, syscallsOf } from './seccomp';

/** runc: `SCMP_ACT_NOTIFY cannot be used for the write syscall`: with it the runtime hands over the listener. */
export const notifyWrite: Rule = {
  id: 'seccomp-notify-write',
  severity: 'error',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'SCMP_ACT_NOTIFY cannot be used for write: runc needs it to hand the listener over.',
    zh: 'SCMP_ACT_NOTIFY 不能用於 write：runc 需要它來交出監聽端。',
  },
  *check(context) {
    for (const { names, action } of syscallsOf(context.root)) {
      if (action !== 'SCMP_ACT_NOTIFY') continue;
      for (const name of names) {
        if (name.asString() !== 'write') continue;
        yield {
          at: name,
          message: t('SCMP_ACT_NOTIFY cannot be used for write.'),
          case: loaded(context.root),
          fixes: names.length > 1 ? [remove(context, name)] : [],
        };
      }
    }
  },
};
