import { t } from '../../l10n/l10n';
import type { Shape } from '../catalogue/model';
import type { JsonKind, Value } from '../syntax/value';

/** Whether a value is of another type than its shape. `null` is, though decoders read it as not written. */
export function isOfOtherType(value: Value, shape: Shape): boolean {
  const { kind } = value;
  if (shape.is === 'anything') return false;
  if (shape.is === 'map') return kind !== 'object';
  // A number that is no integer is of the right type and written wrong: another rule.
  if (shape.is === 'integer') return kind !== 'integer' && kind !== 'number';
  return kind !== shape.is;
}

/** What a shape wants, in the reader's language. */
export function wanted(shape: Shape): string {
  return shape.is === 'anything' ? '' : named(shape.is === 'map' ? 'object' : shape.is);
}

/** A kind in the reader's language, with its article. */
export function named(kind: JsonKind): string {
  switch (kind) {
    case 'string':
      return t('a string');
    case 'integer':
      return t('an integer');
    case 'number':
      return t('a number');
    case 'boolean':
      return t('true or false');
    case 'array':
      return t('an array');
    case 'object':
      return t('an object');
    case 'null':
      return t('null');
  }
}

/** `LinuxMemory.limit` → `limit`: the key that a person sees. */
export function keyOf(place: string): string {
  return place.slice(place.indexOf('.') + 1);
}
