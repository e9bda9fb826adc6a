import type { Base } from '../bases';
import { random, shuffled } from '../random';
import type { Trial } from '../trial';
import { fieldMutants } from './fields';
import { keyMutants } from './keys';
import { meaningMutants } from './meanings';
import { type Mutant, written } from './mutant';
import { textMutants } from './textual';
import { typeMutants } from './types';

const generators: readonly ((base: Base['config']) => readonly Mutant[])[] = [
  textMutants,
  typeMutants,
  keyMutants,
  fieldMutants,
  meaningMutants,
];

/** The bases themselves: what does not pass unchanged proves nothing changed. */
export function baseTrials(bases: readonly Base[]): readonly Trial[] {
  return bases.map(({ name, config }) => ({ base: name, name: 'base', family: 'base', text: written(config) }));
}

/**
 * As many mutants as asked for, another choice for every seed, the same for the same. What people get wrong comes first:
 * half are meanings, as long as there are some; every base gives its share.
 */
export function sample(bases: readonly Base[], count: number, seed: number): readonly Trial[] {
  const next = random(seed);
  const mixed = shuffled(every(bases), next);
  const meant = mixed.filter(({ family }) => family === 'meaning').slice(0, count / 2);
  const others = mixed.filter(({ family }) => family !== 'meaning').slice(0, count - meant.length);
  return [...meant, ...others];
}

/** Those that an expression finds by `base | name`. */
export function named(bases: readonly Base[], expression: string): readonly Trial[] {
  const wanted = new RegExp(expression);
  return every(bases).filter(({ base, name }) => wanted.test(`${base} | ${name}`));
}

function every(bases: readonly Base[]): readonly Trial[] {
  return bases.flatMap(({ name, config }) =>
    generators.flatMap((generate) => generate(config)).map((mutant): Trial => ({ base: name, ...mutant })),
  );
}
