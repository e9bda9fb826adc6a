import type { Json } from '../json';

/** One change to a config that is in order. */
export interface Mutant {
  /** Unique within a base: what was done where. */
  readonly name: string;
  /** The family, for the table: `type`, `meaning` … */
  readonly family: string;
  readonly text: string;
}

/** A number that JavaScript would round, as a value: `literal('18446744073709551616')`. */
export const literal = (digits: string): string => `#${digits}`;

/** A config as text. */
export const written = (config: Json): string =>
  `${JSON.stringify(config, undefined, 2)}\n`.replace(/"#(-?\d+)"/g, '$1');

/** A mutant whose text is a value. */
export const mutant = (family: string, name: string, config: Json): Mutant => ({ family, name, text: written(config) });
