import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** Umasks as they are written in octal. As decimal numbers they are masks that nobody wants. */
const usual: ReadonlySet<string> = new Set(['22', '27', '77', '37', '66']);

/** JSON has no octal numbers: 0022 is 18. */
export const umaskOctal: Rule = {
  id: 'umask-octal',
  severity: 'warning',
  spec: 'config.md#posix-platform-user',
  about: {
    en: 'JSON has no octal numbers: the umask 0022 is written 18, and 22 is 0026.',
    zh: 'JSON 沒有八進位數字：umask 0022 要寫成 18，22 則是 0026。',
  },
  *check({ root }) {
    const value = root.at('process', 'user', 'umask');
    if (value?.kind !== 'integer' || !usual.has(value.literal)) return;
    const meant = parseInt(value.literal, 8);
    const is = Number(value.literal).toString(8).padStart(4, '0');
    yield {
      at: value,
      message: t('{0} is {1} in octal. 0{0} is written {2}.', value.literal, is, meant),
      fixes: [change(value, meant)],
    };
  },
};
