import { t } from '../../l10n/l10n';
import type { Rule } from '../rules/rule';
import { keyOf } from './kinds';
import { hasItsOwnRule } from './ownRules';

const compiled = new Map<string, RegExp>();

/** Patterns of the published schema. Lists of CPUs have a grammar of their own. */
export const pattern: Rule = {
  id: 'schema-pattern',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'A string that does not have the form that its field wants.',
    zh: '字串不符合欄位要求的格式。',
  },
  *check({ visits }) {
    for (const { value, shape, place } of visits.values) {
      if (shape.is !== 'string' || shape.pattern === undefined || shape.use === 'cpu-list') continue;
      const written = value.asString();
      if (written === undefined || hasItsOwnRule(place) || expression(shape.pattern).test(written)) continue;
      yield { at: value, message: t('{0} has to have the form {1}.', keyOf(place), shape.pattern), case: place };
    }
  },
};

function expression(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const made = new RegExp(source, 'u');
  compiled.set(source, made);
  return made;
}
