import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-linux.md#devices: a pipe has no driver. */
export const fifoNumbers: Rule = {
  id: 'device-fifo-numbers',
  severity: 'warning',
  spec: 'config-linux.md#devices',
  about: { en: 'A pipe has neither major nor minor.', zh: '管線沒有 major 與 minor。' },
  *check(context) {
    for (const device of context.root.at('linux', 'devices')?.items() ?? []) {
      if (device.at('type')?.asString() !== 'p') continue;
      for (const key of ['major', 'minor']) {
        const entry = device.entry(key);
        if (!entry) continue;
        yield { at: entry.keySpan, message: t('A pipe has no {0}.', key), fixes: [remove(context, entry)] };
      }
    }
  },
};
