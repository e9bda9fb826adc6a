import { distance } from 'fastest-levenshtein';

/** The name that was most likely meant: at most a third of its letters differ, case not counted. Of equals the first. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const plain = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const far = distance(plain, name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best;
}
