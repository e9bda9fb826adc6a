import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#process: required; runc and crun refuse an empty one. */
export const cwdEmpty: Rule = {
  id: 'process-cwd-empty',
  severity: 'error',
  spec: 'config.md#process',
  about: {
    en: 'The working directory must not be empty.',
    zh: '工作目錄不得為空。',
  },
  *check({ root }) {
    const cwd = root.at('process', 'cwd');
    if (cwd?.asString() !== '') return;
    yield { at: cwd, message: t('The working directory is empty.'), fixes: [change(cwd, '/')] };
  },
};
