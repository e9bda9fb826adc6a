import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-linux.md#intelrdt: the name of a directory. */
export const rdtClosId: Rule = {
  id: 'rdt-clos-id',
  severity: 'error',
  spec: 'config-linux.md#intelrdt',
  about: { en: 'closID is the name of one directory.', zh: 'closID 是單一目錄的名稱。' },
  *check({ root }) {
    const value = root.at('linux', 'intelRdt', 'closID');
    const name = value?.asString();
    // A slash alone is the root of the file system, which is allowed since 1.3.
    if (!value || name === undefined || name === '/' || (name !== '.' && name !== '..' && !name.includes('/'))) return;
    yield { at: value, message: t('{0} is not the name of one directory.', name) };
  },
};
