import { t } from '../../../l10n/l10n';
import { isAsked } from '../../verdicts/asked';
import type { Rule } from '../rule';

/** runc before 1.2: `namespace {"time" ""} does not exist`; crun 1.8.1 fails, too, measured. */
export const namespaceTimeRuntime: Rule = {
  id: 'namespace-time-runtime',
  severity: 'warning',
  spec: 'config-linux.md#namespaces',
  about: {
    en: 'A runtime that the config is checked for does not make time namespaces.',
    zh: '所檢查的 runtime 不會建立 time 命名空間。',
  },
  *check({ root, target }) {
    if (!isAsked(target, 'runc', '1.1.999') && !isAsked(target, 'crun', '1.8.1')) return;
    for (const item of root.at('linux', 'namespaces')?.items() ?? []) {
      const type = item.at('type');
      if (type?.asString() === 'time')
        yield { at: type, message: t('runc before 1.2 and crun 1.8.1 make no time namespace.') };
    }
  },
};
