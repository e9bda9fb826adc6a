import type { Meaning } from '../../l10n/meaning';
import type {
  ArrayShape,
  Field,
  IntegerShape,
  IntegerType,
  MapShape,
  Named,
  ObjectShape,
  Shape,
  StringShape,
} from './model';

/** Short ways of writing the catalogue. */

export const string: StringShape = { is: 'string' };
export const boolean: Shape = { is: 'boolean' };
export const anything: Shape = { is: 'anything' };

/** A string that stands for something. */
export const stringFor = (use: NonNullable<StringShape['use']>): StringShape => ({ is: 'string', use });

/** One of these and nothing else. */
export const oneOf = (values: readonly Named[]): StringShape => ({ is: 'string', values, closed: true });

/** An integer of a Go type, narrower where `more` says so. */
export const integer = (type: IntegerType, more: Omit<IntegerShape, 'is' | 'type'> = {}): IntegerShape => ({
  is: 'integer',
  type,
  ...more,
});

export const arrayOf = (of: Shape, minItems?: number): ArrayShape => ({
  is: 'array',
  of,
  ...(minItems === undefined ? {} : { minItems }),
});

export const mapOf = (of: Shape, keys?: readonly Named[]): MapShape => ({ is: 'map', of, ...(keys ? { keys } : {}) });

/** An object of the specification: its struct's name, the section that its fields stand in, and the fields. */
export function object(name: string, spec: string, fields: Readonly<Record<string, Unplaced>>): ObjectShape {
  const placed = Object.entries(fields).map(([key, field]) => [key, { spec, ...field }] as const);
  return { is: 'object', name, fields: Object.fromEntries(placed) };
}

/** A field whose section is that of its object unless it says otherwise. */
export type Unplaced = Omit<Field, 'spec'> & { readonly spec?: string };

/** A field: what it may be, what it does in both languages, and the rest. */
export const field = (
  shape: Shape,
  en: string,
  zh: string,
  more: Omit<Unplaced, 'shape' | 'about'> = {},
): Unplaced => ({
  shape,
  about: { en, zh },
  ...more,
});

/** A value of an enumeration. */
export const named = (name: string, en: string, zh: string, more: Omit<Named, 'name' | 'about'> = {}): Named => ({
  name,
  about: { en, zh },
  ...more,
});

export const both = (en: string, zh: string): Meaning => ({ en, zh });
