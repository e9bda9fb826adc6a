import type { Named, Shape } from '../catalogue/model';
import type { Value } from '../syntax/value';

/** Names of the catalogue's lists, the long ones among them, made once. */
const byName = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** What the catalogue says of a string, where it is one of the values that its shape lists. */
export function namedValue(value: Value, shape: Shape): Named | undefined {
  if (shape.is !== 'string' || !shape.values) return undefined;
  let names = byName.get(shape.values);
  if (!names) byName.set(shape.values, (names = new Map(shape.values.map((one) => [one.name, one]))));
  return names.get(value.asString() ?? '');
}
