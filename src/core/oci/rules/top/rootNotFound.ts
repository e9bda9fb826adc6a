import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** A bundle has its root file system where root.path says (bundle.md). */
export const rootNotFound: Rule = {
  id: 'root-not-found',
  severity: 'warning',
  spec: 'config.md#root',
  about: {
    en: 'The root file system is not where root.path says, or is no directory.',
    zh: 'root.path 所指之處沒有根檔案系統，或不是目錄。',
  },
  *check({ root, disk }) {
    const path = root.at('root', 'path');
    const is = disk?.root?.is;
    if (!path || is === undefined || is === 'directory' || is === 'unknown') return;
    const written = path.asString() ?? '';
    yield {
      at: path,
      message:
        is === 'absent'
          ? t('There is no {0} in the bundle: unpack the root file system there first.', written)
          : t('{0} is no directory.', written),
    };
  },
};
