import { keysOf } from '../../src/core/oci/verdicts/lookup';
import type { Evidence } from './evidence';

/**
 * The fewest keys that say the same: where all that begins alike has the same answer, its beginning says it, also of what was
 * not measured yet.
 */
export function simplest(answers: ReadonlyMap<string, Evidence>): ReadonlyMap<string, Evidence> {
  const inside = new Map<string, Evidence[]>();
  for (const [key, evidence] of answers) {
    for (const begin of keysOf(key)) inside.set(begin, [...(inside.get(begin) ?? []), evidence]);
  }
  const agreed = (key: string): boolean => {
    const all = inside.get(key) ?? [];
    return all.every(({ refused }) => refused.length > 0) || all.every(({ refused }) => refused.length === 0);
  };
  const found = new Map<string, Evidence>();
  for (const key of answers.keys()) {
    const widest = keysOf(key).toReversed().find(agreed);
    const all = (widest === undefined ? undefined : inside.get(widest)) ?? [answers.get(key)!];
    found.set(widest ?? key, {
      accepted: all.flatMap(({ accepted }) => accepted),
      refused: all.flatMap(({ refused }) => refused),
    });
  }
  return found;
}
