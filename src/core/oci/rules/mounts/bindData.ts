import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { filesystemFlags, optionNames } from './filesystemOptions';

/** runc 1.3 libcontainer/specconv: a bind mount has no file system that could take data. */
export const bindData: Rule = {
  id: 'mount-bind-data',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'A bind mount takes no options of a file system, as size or mode: there is none to be made.',
    zh: '繫結掛載不接受檔案系統的選項（例如 size 或 mode），因為不會建立檔案系統。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      if (!mount.bind) continue;
      for (const option of mount.options) {
        const written = option.asString() ?? '';
        if (!isData(written)) continue;
        yield {
          at: option,
          message: t('{0} is an option of a file system; a bind mount takes none.', written),
          fixes: [remove(context, option)],
        };
      }
    }
  },
};

function isData(option: string): boolean {
  if (optionNames().has(option) || option.startsWith('idmap=')) return false;
  return option.includes('=') || Object.values(filesystemFlags).some((flags) => flags.includes(option));
}
