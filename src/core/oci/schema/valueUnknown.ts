import { t } from '../../l10n/l10n';
import { change } from '../fix/fixes';
import { nearest } from '../fix/nearest';
import type { Rule } from '../rules/rule';
import { keyOf } from './kinds';
import { namedValue } from './namedValue';
import { hasItsOwnRule } from './ownRules';

/** Values of enumerations. */
export const valueUnknown: Rule = {
  id: 'schema-value-unknown',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'A value that its field cannot have: the specification lists what it may be.',
    zh: '欄位不接受的值：規格列出了所有可用的值。',
  },
  *check({ visits }) {
    for (const { value, shape, place } of visits.values) {
      if (shape.is !== 'string' || !shape.closed || namedValue(value, shape) || hasItsOwnRule(place)) continue;
      const written = value.asString();
      const names = shape.values?.map(({ name }) => name) ?? [];
      if (written === undefined) continue;
      const meant = names.find((name) => name.toLowerCase() === written.toLowerCase()) ?? nearest(written, names);
      const what = t('{0} cannot be {1}.', keyOf(place), written);
      const instead =
        meant !== undefined
          ? t('Did you mean {0}?', meant)
          : names.length <= 12
            ? t('It is one of: {0}.', names.join(', '))
            : '';
      yield {
        at: value,
        message: `${what} ${instead}`.trim(),
        case: written === '' ? `${place}/empty` : place,
        fixes: meant === undefined ? [] : [change(value, meant)],
      };
    }
  },
};
