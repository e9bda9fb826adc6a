import { t } from '../../../l10n/l10n';
import { change, remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { envName } from './environment';

/** IEEE Std 1003.1 chapter 8.1: name=value. runc refuses others. */
export const envForm: Rule = {
  id: 'env-form',
  severity: 'error',
  spec: 'config.md#process',
  about: {
    en: 'An entry of env is NAME=value; the name is not empty.',
    zh: 'env 的每一項都是 名稱=值，名稱不得為空。',
  },
  *check(context) {
    for (const entry of context.root.at('process', 'env')?.items() ?? []) {
      const written = entry.asString();
      if (written === undefined || envName(written) !== undefined) continue;
      yield {
        at: entry,
        message: t('{0} has no name and value: NAME=value.', written),
        fixes: [written.includes('=') || written === '' ? remove(context, entry) : change(entry, `${written}=`)],
      };
    }
  },
};
