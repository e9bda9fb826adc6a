import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** proc(5), /proc/sys/fs/nr_open: nobody may set more open files than that. */
export const rlimitOpenFiles: Rule = {
  id: 'rlimit-above-nr-open',
  severity: 'warning',
  spec: 'config.md#posix-process',
  about: {
    en: 'More open files than the kernel of this host lets any process have (fs.nr_open).',
    zh: '超過此主機核心允許任何行程開啟的檔案數（fs.nr_open）。',
  },
  *check({ root, disk }) {
    const most = disk?.mostOpenFiles;
    if (most === undefined) return;
    for (const limit of root.at('process', 'rlimits')?.items() ?? []) {
      const hard = limit.at('hard');
      if (!hard || limit.at('type')?.asString() !== 'RLIMIT_NOFILE' || (hard.asInteger() ?? 0n) <= BigInt(most))
        continue;
      yield {
        at: hard,
        message: t('This host lets no process open more than {0} files.', most),
        fixes: [change(hard, most)],
      };
    }
  },
};
