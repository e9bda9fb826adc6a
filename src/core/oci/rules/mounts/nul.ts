import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** Strings of the kernel end at NUL: runc refuses one in a mount (libcontainer/specconv, ConvertStringToNul). */
export const nul: Rule = {
  id: 'mount-nul',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'No string that goes to the kernel holds a NUL character.',
    zh: '交給核心的字串不得含有 NUL 字元。',
  },
  *check({ mounts }) {
    for (const { value, options } of mounts) {
      const fields = ['destination', 'type', 'source'].flatMap((key) => value.at(key) ?? []);
      for (const field of [...fields, ...options]) {
        const written = field.asString() ?? '';
        if (!written.includes('\0')) continue;
        yield {
          at: field,
          message: t('A NUL character ends the string for the kernel.'),
          fixes: [{ ...change(field, written.replaceAll('\0', '')), title: t('Remove the NUL character') }],
        };
      }
    }
  },
};
