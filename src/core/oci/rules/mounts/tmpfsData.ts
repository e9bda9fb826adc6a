import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

const forms: Readonly<Record<string, RegExp>> = {
  size: /^\d+(?:[kmgtpe]|%)?$/i,
  mode: /^[0-7]{1,5}$/,
  nr_inodes: /^\d+[kmgtpe]?$/i,
  nr_blocks: /^\d+[kmgtpe]?$/i,
  uid: /^\d+$/,
  gid: /^\d+$/,
  ptmxmode: /^[0-7]{1,5}$/,
  max: /^\d+$/,
};

/** Which of them each reads: tmpfs(5), Documentation/filesystems/devpts.rst. */
const known = {
  tmpfs: ['size', 'mode', 'nr_inodes', 'nr_blocks', 'uid', 'gid'],
  devpts: ['mode', 'ptmxmode', 'uid', 'gid', 'max'],
};

/** tmpfs(5): a size is digits with k, m, g or %, a mode octal digits. */
export const tmpfsData: Rule = {
  id: 'mount-tmpfs-data',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'tmpfs takes a size as digits with k, m, g or %; tmpfs and devpts take a mode as octal digits; mounting fails otherwise.',
    zh: 'tmpfs 的 size 是數字加上 k、m、g 或 %；tmpfs 與 devpts 的 mode 是八進位數字；否則掛載會失敗。',
  },
  *check({ mounts }) {
    for (const mount of mounts) {
      const { type, bind } = mount;
      if ((type !== 'tmpfs' && type !== 'devpts') || bind) continue;
      for (const option of mount.options) {
        const [key = '', ...rest] = (option.asString() ?? '').split('=');
        const isRead = Object.hasOwn(forms, key) && known[type].includes(key);
        const form = isRead ? forms[key] : undefined;
        const value = rest.join('=');
        if (!form || rest.length === 0 || form.test(value)) continue;
        const meant = value.replace(/\s+/g, '').replace(/i?b$/i, '').replace(/^0o/i, '');
        yield {
          at: option,
          message: t('{0} cannot read {1}={2}.', type, key, value),
          ...(type === 'devpts' ? { case: type } : {}),
          fixes: form.test(meant) ? [change(option, `${key}=${meant}`)] : [],
        };
      }
    }
  },
};
