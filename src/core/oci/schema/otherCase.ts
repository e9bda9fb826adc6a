import type { ObjectShape } from '../catalogue/model';

/** The field that a key is but for its case. */
export function otherCase({ fields }: ObjectShape, key: string): string | undefined {
  const plain = key.toLowerCase();
  return Object.keys(fields).find((name) => name.toLowerCase() === plain);
}
