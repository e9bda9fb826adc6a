import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** Three for the standard streams, and what runc and crun hold open when the limit is set already. */
const fewest = 8n;

/** getrlimit(2), RLIMIT_NOFILE: one more than the highest descriptor. The limit holds for the runtime's own last steps too. */
export const rlimitFewFiles: Rule = {
  id: 'rlimit-few-open-files',
  severity: 'warning',
  spec: 'config.md#posix-process',
  about: {
    en: 'So few open files that runtimes run out of them before the program starts.',
    zh: '可開啟的檔案太少，程式啟動前 runtime 就已用盡。',
  },
  *check({ root }) {
    for (const limit of root.at('process', 'rlimits')?.items() ?? []) {
      const soft = limit.at('soft');
      const few = soft?.asInteger();
      if (!soft || few === undefined || few >= fewest || limit.at('type')?.asString() !== 'RLIMIT_NOFILE') continue;
      yield {
        at: soft,
        message: t('Runtimes need more open files than that to start the program.'),
        ...(few <= 0n ? { case: 'none' } : {}),
        fixes: [change(soft, 1024)],
      };
    }
  },
};
