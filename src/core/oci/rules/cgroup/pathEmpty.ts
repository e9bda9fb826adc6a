import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** crun takes it for the root of the hierarchy, runc for not written: measured. */
export const cgroupsPathEmpty: Rule = {
  id: 'cgroups-path-empty',
  severity: 'warning',
  spec: 'config-linux.md#cgroups-path',
  about: {
    en: 'An empty cgroupsPath is the root of the hierarchy to crun, and not written to runc.',
    zh: '空的 cgroupsPath 對 crun 是階層的根，對 runc 則是沒寫。',
  },
  *check(context) {
    const entry = context.root.at('linux')?.entry('cgroupsPath');
    if (entry?.value.asString() !== '') return;
    yield {
      at: entry.value,
      message: t('An empty path is the root of the hierarchy to some runtimes.'),
      fixes: [remove(context, entry)],
    };
  },
};
