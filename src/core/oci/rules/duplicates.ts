/** Things whose key was there before, each with the one before it. Those without a key are left out. */
export function* duplicates<T>(
  things: Iterable<T>,
  keyOf: (thing: T) => string | undefined,
): Iterable<{ readonly first: T; readonly again: T; readonly key: string }> {
  const seen = new Map<string, T>();
  for (const again of things) {
    const key = keyOf(again);
    if (key === undefined) continue;
    const first = seen.get(key);
    seen.set(key, again);
    if (first !== undefined) yield { first, again, key };
  }
}
