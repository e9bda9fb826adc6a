import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';
import { missingPaths, readonlyByDefault } from './protectedPaths';

/** Files of /proc through which the host is changed. */
export const adviseReadonlyPaths: Rule = {
  id: 'advice-readonly-paths',
  severity: 'warning',
  kind: 'advice',
  spec: 'config-linux.md#readonly-paths',
  about: {
    en: 'Paths of /proc that runtimes make read-only by default can be written: they change the host.',
    zh: 'runtime 預設設為唯讀的 /proc 路徑目前可寫：寫入會改變主機。',
  },
  *check(context) {
    const linux = context.root.at('linux');
    if (linux?.kind !== 'object' || !context.namespaces.has('mount')) return;
    const list = linux.at('readonlyPaths')?.strings() ?? [];
    const lacking = missingPaths(readonlyByDefault, list, linux.at('maskedPaths')?.strings() ?? []);
    if (lacking.length === 0) return;
    yield {
      at: linux.entry('readonlyPaths')?.keySpan ?? linux.opening,
      message: t('Not read-only: {0}.', lacking.join(', ')),
      fixes: setAt(context, ['linux', 'readonlyPaths'], [...list, ...lacking]),
    };
  },
};
