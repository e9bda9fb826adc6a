import type { Field, Named, ObjectShape, Shape } from '../../../../src/core/oci/catalogue/model';

/** Every shape below one, itself included, each once. */
export function shapesBelow(root: Shape, seen = new Set<Shape>()): ReadonlySet<Shape> {
  if (seen.has(root)) return seen;
  seen.add(root);
  if (root.is === 'array' || root.is === 'map') shapesBelow(root.of, seen);
  if (root.is === 'object') for (const { shape } of Object.values(root.fields)) shapesBelow(shape, seen);
  return seen;
}

export function objectsBelow(root: Shape): readonly ObjectShape[] {
  return [...shapesBelow(root)].filter((shape) => shape.is === 'object');
}

/** Every field with the struct and the key that it has: `LinuxMemory.limit`. */
export function fieldsBelow(root: Shape): readonly (readonly [string, Field])[] {
  return objectsBelow(root).flatMap(({ name, fields }) =>
    Object.entries(fields).map(([key, field]) => [`${name}.${key}`, field] as const),
  );
}

/** Every table of values or keys. */
export function tablesBelow(root: Shape): ReadonlySet<readonly Named[]> {
  const tables = [...shapesBelow(root)].flatMap((shape) =>
    shape.is === 'string' ? [shape.values ?? []] : shape.is === 'map' ? [shape.keys ?? []] : [],
  );
  return new Set(tables.filter((table) => table.length > 0));
}
