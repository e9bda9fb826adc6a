/** Collects what the parts of a line become, and what a call cannot carry. */
export interface Making {
  readonly config: Record<string, unknown>;
  readonly host: Record<string, unknown>;
  readonly unsupported: string[];
}

/** An object of `key=value` texts; what has no `=` is a key with nothing. */
export function pairs(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** What an empty list is for the API: nothing was said. */
export function orNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
