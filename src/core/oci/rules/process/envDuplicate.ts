import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { duplicates } from '../duplicates';
import type { Rule } from '../rule';
import { envName } from './environment';

/** runc and crun set one after the other: the last stays. */
export const envDuplicate: Rule = {
  id: 'env-duplicate',
  severity: 'warning',
  spec: 'config.md#process',
  about: {
    en: 'A variable is set twice; the last value stays.',
    zh: '變數設定了兩次，以最後一個值為準。',
  },
  *check(context) {
    const entries = context.root.at('process', 'env')?.items() ?? [];
    for (const { first, again, key } of duplicates(entries, (entry) => envName(entry.asString())))
      yield { at: again, message: t('{0} is set twice; this value stays.', key), fixes: [remove(context, first)] };
  },
};
