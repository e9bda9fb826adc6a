import { t } from '../../l10n/l10n';
import { isOlder } from '../specVersion';
import { remove } from '../fix/fixes';
import type { Rule } from '../rules/rule';
import { hasItsOwnRule } from './ownRules';

/** Fields that a later version took out again. */
export const gone: Rule = {
  id: 'schema-gone',
  severity: 'warning',
  spec: 'config.md#specification-version',
  about: {
    en: 'A field that the specification does not have any more in the version that ociVersion says.',
    zh: '在 ociVersion 所寫的版本中，規格已移除此欄位。',
  },
  *check(context) {
    const { visits, version } = context;
    for (const { entry, field, place } of visits.known) {
      if (field.until === undefined || version === undefined || isOlder(version, field.until)) continue;
      if (hasItsOwnRule(place)) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} is gone since version {1} of the specification.', entry.key, field.until),
        fixes: [remove(context, entry)],
      };
    }
  },
};
