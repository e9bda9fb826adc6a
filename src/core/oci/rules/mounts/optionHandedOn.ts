import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc 1.1.5 hands `defaults` on as data of the file system, crun 1.8.1 `nosymfollow`: EINVAL, measured. */
export const optionHandedOn: Rule = {
  id: 'mount-option-handed-on',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'Some runtimes do not know this option and hand it on to the file system, which refuses it.',
    zh: '部分 runtime 不認得此選項，會原樣交給檔案系統而遭到拒絕。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      if (mount.bind) continue;
      for (const option of mount.options) {
        const name = option.asString() ?? '';
        if (name !== 'defaults' && name !== 'nosymfollow') continue;
        yield {
          at: option,
          message: t('Not every runtime knows {0}: mounting may fail.', name),
          case: name,
          fixes: [remove(context, option)],
        };
      }
    }
  },
};
