import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#root: readonly MUST be omitted or false on Windows. */
export const windowsRootReadonly: Rule = {
  id: 'windows-root-readonly',
  severity: 'error',
  spec: 'config.md#root',
  about: { en: 'On Windows the root cannot be read-only.', zh: 'Windows 上的 root 不能是唯讀。' },
  *check(context) {
    const entry = context.root.at('root')?.entry('readonly');
    if (context.platform !== 'windows' || entry?.value.asBoolean() !== true) return;
    yield { at: entry.value, message: t('On Windows the root cannot be read-only.'), fixes: [remove(context, entry)] };
  },
};
