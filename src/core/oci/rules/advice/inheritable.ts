import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** GHSA-f3fp-gc8g-vw66: inheritable capabilities let programs with file capabilities gain them. */
export const adviseInheritable: Rule = {
  id: 'advice-inheritable',
  severity: 'warning',
  kind: 'advice',
  spec: 'config.md#linux-process',
  about: {
    en: 'Inheritable capabilities let programs with file capabilities gain rights. Engines leave the set empty.',
    zh: 'inheritable 讓具有檔案 capability 的程式取得權限。引擎都會留空。',
  },
  *check(context) {
    const sets = context.root.at('process', 'capabilities');
    const value = sets?.at('inheritable');
    // Ambient capabilities need them.
    if (!value || value.items().length === 0 || (sets?.at('ambient')?.items().length ?? 0) > 0) return;
    yield { at: value, message: t('Inheritable capabilities are best left empty.'), fixes: [change(value, [])] };
  },
};
