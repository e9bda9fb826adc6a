import type { Value } from '../syntax/value';

/** The object at a key that is there once. What is there twice is read in two ways, and not for us to choose. */
export function objectOnce(owner: Value | undefined, key: string): Value | undefined {
  const same = owner?.entries().filter((entry) => entry.key === key) ?? [];
  const [only] = same;
  return same.length === 1 && only?.value.kind === 'object' ? only.value : undefined;
}

/** Whether a key can be set to a list, or its list be added to: it is not there, null, or an array, and not there twice. */
export function holdsList(owner: Value, key: string): boolean {
  const same = owner.entries().filter((entry) => entry.key === key);
  return same.length <= 1 && same.every(({ value }) => value.kind === 'array' || value.kind === 'null');
}
