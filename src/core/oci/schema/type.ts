import { t } from '../../l10n/l10n';
import type { Rule } from '../rules/rule';
import { typeFixes } from './typeFixes';
import { isOfOtherType, keyOf, named, wanted } from './kinds';
import { silently } from './silently';

/** Every value is of the type that the structs of the specification have: runc refuses others, crun goes on without them. */
export const type: Rule = {
  id: 'schema-type',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'A value is of another type than its field. runc refuses it; crun may start the container as if it were not written.',
    zh: '值的型別與欄位不符。runc 會拒絕；crun 可能當作沒寫，照樣啟動容器。',
  },
  *check(context) {
    for (const { value, shape, place, role } of context.visits.values) {
      if (!isOfOtherType(value, shape) || value.kind === 'null') continue;
      const what = t('{0} has to be {1}, and is {2}.', keyOf(place), wanted(shape), named(value.kind));
      const follows = silently(place, value.kind);
      yield {
        at: value,
        message: follows === undefined ? what : `${what} ${follows}`,
        case: `${role}-${shape.is}-${value.kind}/${place}`,
        fixes: typeFixes(value, shape, place),
      };
    }
  },
};
