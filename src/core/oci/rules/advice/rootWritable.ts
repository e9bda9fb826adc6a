import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** A program that cannot change its own files cannot be changed by who breaks into it. */
export const adviseRootWritable: Rule = {
  id: 'advice-root-writable',
  severity: 'information',
  kind: 'advice',
  spec: 'config.md#root',
  about: { en: 'The root file system can be written.', zh: '根檔案系統可寫。' },
  *check(context) {
    const root = context.root.at('root');
    const value = root?.at('readonly');
    if (root?.kind !== 'object' || context.platform !== 'linux' || value?.asBoolean() === true) return;
    yield {
      at: value ?? root.opening,
      message: t('The root file system can be written.'),
      fixes: setAt(context, ['root', 'readonly'], true),
    };
  },
};
