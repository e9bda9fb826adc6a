import { t } from '../../l10n/l10n';
import type { Rule } from '../rules/rule';
import { keyOf } from './kinds';

/** Arrays that have to have something in them. */
export const tooFew: Rule = {
  id: 'schema-too-few',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'An array has fewer items than it needs.',
    zh: '陣列的項目少於所需數量。',
  },
  *check({ visits }) {
    for (const { value, shape, place } of visits.values) {
      if (shape.is !== 'array' || value.kind !== 'array' || shape.minItems === undefined) continue;
      if (value.items().length >= shape.minItems) continue;
      yield { at: value, message: t('{0} needs at least {1} item.', keyOf(place), shape.minItems), case: place };
    }
  },
};
