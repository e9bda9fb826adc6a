import { t } from '../../l10n/l10n';
import { keyOf } from './kinds';
import type { Rule } from '../rules/rule';

/** The published schema allows `null` nowhere; Go's decoder reads it as not written. */
export const nullValue: Rule = {
  id: 'schema-null',
  severity: 'warning',
  spec: 'config.md',
  about: {
    en: 'null is no value of any field. runc reads it as not written.',
    zh: '任何欄位的值都不得為 null。runc 會當作沒寫。',
  },
  *check({ visits }) {
    for (const { value, shape, place, role } of visits.values) {
      if (value.kind !== 'null' || shape.is === 'anything') continue;
      yield {
        at: value,
        message: t('{0} is null, which counts as not written.', keyOf(place)),
        case: `${role}-${shape.is}/${place}`,
      };
    }
  },
};
