import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { platformOf } from '../../platform';
import type { Rule } from '../rule';

/** config.md#root: a path to the root file system. runc takes the bundle itself for it, crun finds nothing. */
export const rootPathEmpty: Rule = {
  id: 'root-path-empty',
  severity: 'error',
  spec: 'config.md#root',
  about: {
    en: 'The path of the root file system must not be empty.',
    zh: '根檔案系統的路徑不得為空。',
  },
  *check({ root }) {
    const path = root.at('root', 'path');
    if (path?.asString() !== '' || platformOf(root) === 'windows') return;
    yield { at: path, message: t('The path of the root file system is empty.'), fixes: [change(path, 'rootfs')] };
  },
};
