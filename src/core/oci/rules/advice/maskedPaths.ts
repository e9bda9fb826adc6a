import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';
import { maskedByDefault, missingPaths } from './protectedPaths';

/** Files of /proc and /sys that tell of the host or change it. */
export const adviseMaskedPaths: Rule = {
  id: 'advice-masked-paths',
  severity: 'warning',
  kind: 'advice',
  spec: 'config-linux.md#masked-paths',
  about: {
    en: 'Paths that runtimes and engines mask by default are readable: they tell of the host, or of other containers.',
    zh: 'runtime 與引擎預設會遮蔽的路徑目前可讀：它們會洩漏主機或其他容器的資訊。',
  },
  *check(context) {
    const linux = context.root.at('linux');
    if (linux?.kind !== 'object' || !context.namespaces.has('mount')) return;
    const list = linux.at('maskedPaths');
    const lacking = missingPaths([...maskedByDefault, ...(context.disk?.thermalThrottle ?? [])], list?.strings() ?? []);
    if (lacking.length === 0) return;
    yield {
      at: linux.entry('maskedPaths')?.keySpan ?? linux.opening,
      message: t('Not masked: {0}.', lacking.join(', ')),
      fixes: setAt(context, ['linux', 'maskedPaths'], [...(list?.strings() ?? []), ...lacking]),
    };
  },
};
