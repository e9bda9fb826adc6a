import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** What runc and crun themselves need while they start the program. */
const least = 6n * 1024n * 1024n;

/** The runtime sets the container up within its limit. */
export const memorySmall: Rule = {
  id: 'memory-limit-small',
  severity: 'warning',
  spec: 'config-linux.md#memory',
  about: {
    en: 'With less than 6 MiB the runtime itself is killed before the program starts.',
    zh: '少於 6 MiB 時，runtime 自己會在程式啟動前就被終止。',
  },
  *check({ root }) {
    const value = root.at('linux', 'resources', 'memory', 'limit');
    const limit = value?.asInteger() ?? 0n;
    if (!value || limit <= 0n || limit >= least) return;
    yield {
      at: value,
      message: t('{0} bytes are too few to start anything in.', value.literal),
      case: limit < 1024n * 1024n ? 'tiny' : 'small',
    };
  },
};
