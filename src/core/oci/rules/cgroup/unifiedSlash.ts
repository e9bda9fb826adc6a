import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-linux.md#unified: a file of the cgroup; one with a slash is an error. */
export const unifiedSlash: Rule = {
  id: 'unified-slash',
  severity: 'error',
  spec: 'config-linux.md#unified',
  about: { en: 'A key of unified is a file name, without a slash.', zh: 'unified 的鍵是檔名，不得含有斜線。' },
  *check({ root }) {
    for (const { key, keySpan } of root.at('linux', 'resources', 'unified')?.entries() ?? [])
      if (key.includes('/'))
        yield { at: keySpan, message: t('{0} is no file of the cgroup: it has a slash in it.', key) };
  },
};
