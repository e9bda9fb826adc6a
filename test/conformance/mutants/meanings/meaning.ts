import type { Json } from '../../json';

/** A change that a person could make: where, and to what. `+` at the end of a path appends to a list. */
export interface Meaning {
  readonly name: string;
  readonly changes: readonly (readonly [path: string, json: Json | undefined])[];
}

export const of = (name: string, ...changes: Meaning['changes'][number][]): Meaning => ({ name, changes });

/** One path, one value after the other. */
export const every = (name: string, path: string, values: readonly Json[]): readonly Meaning[] =>
  values.map((value) => of(`${name} ${JSON.stringify(value)}`, [path, value]));

export const namespaces = (...types: readonly string[]): Json[] => types.map((type) => ({ type }));

/** A mapping as people write it for a user namespace. */
export const mapped: Json[] = [{ containerID: 0, hostID: 100000, size: 65536 }];
