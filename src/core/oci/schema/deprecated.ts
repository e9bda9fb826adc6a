import { inReadersLanguage } from '../../l10n/meaning';
import type { Rule } from '../rules/rule';
import { namedValue } from './namedValue';
import { hasItsOwnRule } from './ownRules';

/** Fields and values that are not to be used any more. */
export const deprecated: Rule = {
  id: 'schema-deprecated',
  severity: 'warning',
  spec: 'config.md',
  about: {
    en: 'A field or value that the specification advises against.',
    zh: '規格不建議再使用的欄位或值。',
  },
  *check({ visits }) {
    for (const { entry, field, place } of visits.known) {
      if (!field.deprecated || hasItsOwnRule(place)) continue;
      yield { at: entry.keySpan, message: `${entry.key}: ${inReadersLanguage(field.deprecated)}`, case: place };
    }
    for (const { value, shape, place } of visits.values) {
      const known = namedValue(value, shape);
      if (!known?.deprecated) continue;
      yield { at: value, message: `${known.name}: ${inReadersLanguage(known.deprecated)}`, case: place };
    }
  },
};
