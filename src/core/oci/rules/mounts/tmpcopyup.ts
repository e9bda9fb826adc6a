import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#linux-mount-options: only for tmpfs. */
export const tmpcopyup: Rule = {
  id: 'mount-tmpcopyup',
  severity: 'error',
  spec: 'config.md#linux-mount-options',
  about: {
    en: 'tmpcopyup copies what was there into a tmpfs; no other file system has it.',
    zh: 'tmpcopyup 會把原有內容複製到 tmpfs；其他檔案系統沒有這個選項。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const option = mount.options.find((one) => one.asString() === 'tmpcopyup');
      if (!option || mount.type === 'tmpfs') continue;
      yield { at: option, message: t('tmpcopyup is for tmpfs only.'), fixes: [remove(context, option)] };
    }
  },
};
