import { t } from '../../../l10n/l10n';
import { remove, setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#process: consoleSize is ignored without terminal. */
export const consoleSize: Rule = {
  id: 'console-size-without-terminal',
  severity: 'information',
  spec: 'config.md#process',
  about: { en: 'Without a terminal its size does nothing.', zh: '沒有終端機時，其大小沒有作用。' },
  *check(context) {
    const entry = context.root.at('process')?.entry('consoleSize');
    if (!entry || context.root.at('process', 'terminal')?.asBoolean() === true) return;
    yield {
      at: entry.keySpan,
      message: t('Without "terminal": true this does nothing.'),
      fixes: [remove(context, entry), ...setAt(context, ['process', 'terminal'], true)],
    };
  },
};
