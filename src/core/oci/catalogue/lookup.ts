import type { Path } from '../syntax/value';
import { config } from './config';
import type { Field, ObjectShape, Shape } from './model';

/** The field that a path names, or whose value it is within; undefined where the catalogue has none. */
export function fieldAt(path: Path, root: ObjectShape = config): Field | undefined {
  let shape: Shape = root;
  let found: Field | undefined;
  for (const step of path) {
    const field: Field | undefined = shape.is === 'object' ? ownField(shape.fields, step) : undefined;
    const next: Shape | undefined = field?.shape ?? itemOf(shape);
    if (!next) return undefined;
    found = field ?? found;
    shape = next;
  }
  return found;
}

/** What a value at this path may be. */
export function shapeAt(path: Path, root: ObjectShape = config): Shape | undefined {
  return path.reduce<Shape | undefined>(
    (shape, step) => (shape?.is === 'object' ? ownField(shape.fields, step)?.shape : itemOf(shape)),
    root,
  );
}

/** `__proto__` and the like are keys that a text may have, and no fields. */
export function ownField(fields: Readonly<Record<string, Field>>, key: string | number): Field | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function itemOf(shape: Shape | undefined): Shape | undefined {
  return shape?.is === 'array' || shape?.is === 'map' ? shape.of : undefined;
}
