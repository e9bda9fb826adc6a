import { ownField } from '../catalogue/lookup';
import type { Field, ObjectShape, Shape } from '../catalogue/model';
import type { Entry, Value } from '../syntax/value';

/** A value whose shape the catalogue knows. `place` is struct and field, `LinuxMemory.limit`, items included. */
export interface ShapedValue {
  readonly value: Value;
  readonly shape: Shape;
  readonly place: string;
  /** What it is to the value that it is in: decoders treat these differently. */
  readonly role: Role;
}

/** An item of a list, the value of a map's key, a field that has to be there or not. */
export type Role = 'item' | 'entry' | 'required' | 'optional';

/** A key that the catalogue knows. */
export interface KnownKey {
  readonly entry: Entry;
  readonly field: Field;
  readonly place: string;
}

/** A key that it does not know, in an object that it knows. */
export interface UnknownKey {
  readonly entry: Entry;
  readonly owner: ObjectShape;
  readonly object: Value;
}

/** A document laid over its catalogue, walked once for all rules. What is of another type is not entered. */
export interface Visits {
  readonly values: readonly ShapedValue[];
  readonly objects: readonly { readonly value: Value; readonly shape: ObjectShape; readonly place: string }[];
  readonly known: readonly KnownKey[];
  readonly unknown: readonly UnknownKey[];
}

/** Lays a document over the catalogue that describes it. */
export function visitsOf(root: Value, catalogue: ObjectShape): Visits {
  const values: ShapedValue[] = [];
  const objects: { value: Value; shape: ObjectShape; place: string }[] = [];
  const known: KnownKey[] = [];
  const unknown: UnknownKey[] = [];

  const visit = (value: Value, shape: Shape, place: string, role: Role): void => {
    values.push({ value, shape, place, role });
    if (shape.is === 'array') for (const item of value.items()) visit(item, shape.of, place, 'item');
    if (shape.is === 'map') for (const { value: inside } of value.entries()) visit(inside, shape.of, place, 'entry');
    if (shape.is !== 'object' || value.kind !== 'object') return;
    objects.push({ value, shape, place });
    for (const entry of value.entries()) {
      const field = ownField(shape.fields, entry.key);
      if (!field) unknown.push({ entry, owner: shape, object: value });
      else {
        const inside = `${shape.name}.${entry.key}`;
        known.push({ entry, field, place: inside });
        visit(entry.value, field.shape, inside, field.required ? 'required' : 'optional');
      }
    }
  };

  visit(root, catalogue, catalogue.name, 'required');
  return { values, objects, known, unknown };
}
