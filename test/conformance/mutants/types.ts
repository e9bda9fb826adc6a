import { dotted, type Json, type JsonObject, paths, put, at } from '../json';
import { type Mutant, mutant } from './mutant';

/** One of each sort that a decoder tells apart. */
const strangers: readonly Json[] = [null, true, 0, -1, 1.5, 4294967296, 'x', '', '1000', [], ['x'], {}];

/** Every value replaced by one of another type, every key taken away. */
export function typeMutants(base: JsonObject): readonly Mutant[] {
  return paths(base).flatMap((path) => {
    if (path.length === 0) return [];
    const own = at(base, path);
    const others = strangers.filter((one) => JSON.stringify(one) !== JSON.stringify(own));
    return [
      mutant('missing', `${dotted(path)} is missing`, put(base, path, undefined)),
      ...others.map((one) => mutant('type', `${dotted(path)} = ${JSON.stringify(one)}`, put(base, path, one))),
    ];
  });
}
