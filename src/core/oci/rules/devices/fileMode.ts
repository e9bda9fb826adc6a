import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { lookedLikeOctal } from '../octal';
import type { Rule } from '../rule';

/** JSON has no octal numbers: 0666 is 438, and 666 is 01232 (runtime-spec#1298). */
export const deviceFileMode: Rule = {
  id: 'device-file-mode',
  severity: 'error',
  spec: 'config-linux.md#devices',
  about: {
    en: 'JSON has no octal numbers: the mode 0666 is written 438. The highest is 511, which is 0777.',
    zh: 'JSON 沒有八進位數字：權限 0666 要寫成 438。最大值為 511，也就是 0777。',
  },
  *check({ root }) {
    for (const device of root.at('linux', 'devices')?.items() ?? []) {
      const value = device.at('fileMode');
      const mode = value?.asInteger();
      if (!value || mode === undefined) continue;
      const meant = lookedLikeOctal(value.literal);
      if (mode >= 0n && mode <= 511n && meant === undefined) continue;
      const octal = `0${mode.toString(8)}`;
      yield {
        at: value,
        message:
          meant === undefined
            ? t('{0} is {1}; a mode is at most 511, which is 0777.', value.literal, octal)
            : t('{0} is {1} in octal. 0{0} is written {2}.', value.literal, octal, meant),
        fixes: meant === undefined ? [] : [change(value, meant)],
      };
    }
  },
};
