import { t } from '../../l10n/l10n';
import type { IntegerShape } from '../catalogue/model';
import type { Rule } from '../rules/rule';
import { keyOf } from './kinds';
import { hasItsOwnRule } from './ownRules';

const bits = { int32: 31n, int64: 63n, uint8: 8n, uint16: 16n, uint32: 32n, uint64: 64n } as const;

/** Integers within the Go type of their field, and what the specification narrows. */
export const range: Rule = {
  id: 'schema-range',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'A number that does not fit into the type of its field.',
    zh: '數字超出欄位型別的範圍。',
  },
  *check({ visits }) {
    for (const { value, shape, place } of visits.values) {
      const number = shape.is === 'integer' ? value.asInteger() : undefined;
      if (shape.is !== 'integer' || number === undefined) continue;
      const { min, max } = limitsOf(shape, hasItsOwnRule(place));
      if (number >= min && number <= max) continue;
      yield {
        at: value,
        message: t('{0} has to be from {1} to {2}.', keyOf(place), String(min), String(max)),
        case: `${fits(number, shape.type) ? 'narrower' : shape.type}/${place}`,
      };
    }
  },
};

function limitsOf({ type, min, max }: IntegerShape, wide: boolean): { readonly min: bigint; readonly max: bigint } {
  const ends = endsOf(type);
  return wide ? ends : { min: min ?? ends.min, max: max ?? ends.max };
}

function endsOf(type: IntegerShape['type']): { readonly min: bigint; readonly max: bigint } {
  return { min: type.startsWith('u') ? 0n : -(2n ** bits[type]), max: 2n ** bits[type] - 1n };
}

/** Whether decoders take it: then it is the specification that narrows, or the kernel. */
function fits(number: bigint, type: IntegerShape['type']): boolean {
  const { min, max } = endsOf(type);
  return number >= min && number <= max;
}
