import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { nearest } from '../../fix/nearest';
import type { Rule } from '../rule';
import { filesystemFlags, filesystemKeys, optionNames } from './filesystemOptions';

import { takesData } from './filesystemOptions';

/** What no runtime and not the file system knows: mount(2) answers EINVAL. */
export const optionUnknown: Rule = {
  id: 'mount-option-unknown',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount option that neither runtimes nor the file system know: mounting fails.',
    zh: 'runtime 與檔案系統都不認得的掛載選項：掛載會失敗。',
  },
  *check({ mounts, platform }) {
    const known = optionNames();
    if (known.size === 0 || platform === 'windows') return;
    for (const mount of mounts) {
      for (const option of mount.options) {
        const written = option.asString() ?? '';
        if (known.has(written) || /^idmap=/.test(written)) continue;
        const taken = mount.bind ? false : takesData(mount.type, written);
        if (taken === true || (mount.bind && isData(written))) continue;
        const keys = mount.type === undefined ? [] : (filesystemKeys[mount.type] ?? []);
        const meant = nearestOption(written, [...known, ...(filesystemFlags[mount.type ?? ''] ?? [])], keys);
        // Of a file system that is not known by heart only what looks like a slip of the pen is said.
        if (taken === undefined && (meant === undefined || written.includes('='))) continue;
        const what = t('{0} is no mount option.', written);
        yield {
          at: option,
          // The kernel looks at no data of a bind mount: mount(2).
          case: written === '' ? 'empty' : mount.bind ? 'bind' : 'data',
          message: meant === undefined ? what : `${what} ${t('Did you mean {0}?', meant)}`,
          fixes: meant === undefined ? [] : [change(option, meant)],
        };
      }
    }
  },
};

/** Whether an option is one of some file system: then another rule speaks of a bind mount. */
function isData(option: string): boolean {
  const [key = ''] = option.split('=', 1);
  if (option.includes('=')) return true;
  return Object.values(filesystemFlags).some((flags) => flags.includes(key));
}

function nearestOption(written: string, flags: readonly string[], keys: readonly string[]): string | undefined {
  const at = written.indexOf('=');
  if (at < 0) return nearest(written, flags);
  const key = nearest(written.slice(0, at), keys);
  return key === undefined ? undefined : key + written.slice(at);
}
