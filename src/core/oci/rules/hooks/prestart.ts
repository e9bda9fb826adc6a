import { t } from '../../../l10n/l10n';
import { renameKey } from '../../fix/fixes';
import { isOlder } from '../../specVersion';
import type { Rule } from '../rule';

/** config.md#prestart: deprecated since 1.0.2 for three hooks that say when they run. */
export const hookPrestart: Rule = {
  id: 'hook-prestart-deprecated',
  severity: 'information',
  spec: 'config.md#prestart',
  about: {
    en: 'prestart is deprecated since 1.0.2; createRuntime runs at the same time.',
    zh: 'prestart 自 1.0.2 起不建議使用；createRuntime 在相同時間執行。',
  },
  *check({ root, version }) {
    const hooks = root.at('hooks');
    const entry = hooks?.entry('prestart');
    if (!entry || (version !== undefined && isOlder(version, '1.0.2'))) return;
    yield {
      at: entry.keySpan,
      message: t('prestart is deprecated: createRuntime runs at the same time.'),
      fixes: hooks?.entry('createRuntime') ? [] : [renameKey(entry, 'createRuntime')],
    };
  },
};
