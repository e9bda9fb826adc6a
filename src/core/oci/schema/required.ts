import { t } from '../../l10n/l10n';
import { setAt } from '../fix/fixes';
import type { Rule } from '../rules/rule';
import type { Value } from '../syntax/value';

/** Fields that the specification requires. */
export const required: Rule = {
  id: 'schema-required',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'A field that its object has to have is not there.',
    zh: '缺少物件必須有的欄位。',
  },
  *check(context) {
    for (const { value, shape } of context.visits.objects) {
      for (const [key, field] of Object.entries(shape.fields)) {
        if (!field.required || value.at(key)) continue;
        const { example } = field;
        yield {
          at: value.opening,
          message: t('{0} is missing, and required.', key),
          case: caseOf(value, `${shape.name}.${key}`),
          fixes: example === undefined ? [] : setAt(context, [...value.path, key], example),
        };
      }
    }
  },
};

/** What a hook lacks matters when it runs, and a default of seccomp where it has rules. */
function caseOf(value: Value, place: string): string {
  if (place === 'LinuxSeccomp.defaultAction')
    return `${place}/${value.at('syscalls')?.items().length ? 'used' : 'unused'}`;
  const [top, phase] = value.path;
  return top === 'hooks' && phase !== undefined ? `${place}/${phase}` : place;
}
