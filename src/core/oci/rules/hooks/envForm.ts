import { t } from '../../../l10n/l10n';
import { change, remove } from '../../fix/fixes';
import { envName } from '../process/environment';
import type { Rule } from '../rule';
import { hooksOf } from './hooks';

/** config.md#posix-platform-hooks: the same semantics as environ of IEEE Std 1003.1. */
export const hookEnvForm: Rule = {
  id: 'hook-env-form',
  severity: 'warning',
  spec: 'config.md#posix-platform-hooks',
  about: { en: 'An entry of env of a hook is NAME=value.', zh: 'hook 的 env 每一項都是 名稱=值。' },
  *check(context) {
    for (const entry of hooksOf(context.root).flatMap((hook) => hook.at('env')?.items() ?? [])) {
      const written = entry.asString();
      if (written === undefined || envName(written) !== undefined) continue;
      yield {
        at: entry,
        message: t('{0} has no name and value: NAME=value.', written),
        fixes: [written.includes('=') || written === '' ? remove(context, entry) : change(entry, `${written}=`)],
      };
    }
  },
};
