import type { Path } from '../syntax/value';

/** How a config stands against the defaults: `more` protected, `less`, the `same`, or `different` with no better or worse. */
export type Stands = 'more' | 'less' | 'same' | 'different';

/** One thing that the defaults say something about. */
export interface Difference {
  readonly path: Path;
  readonly stands: Stands;
  /** In the reader's language; what is the same says so. */
  readonly said: string;
}

/** What one list has and another does not. */
export function apart(here: readonly string[], there: readonly string[]) {
  return { added: here.filter((one) => !there.includes(one)), lacking: there.filter((one) => !here.includes(one)) };
}

/** Of a list where more items protect more (masked paths), or less (capabilities). */
export function standsOf({ added, lacking }: ReturnType<typeof apart>, items: 'protect' | 'permit'): Stands {
  if (added.length === 0 && lacking.length === 0) return 'same';
  if (added.length > 0 && lacking.length > 0) return items === 'permit' ? 'less' : 'different';
  return added.length > 0 === (items === 'protect') ? 'more' : 'less';
}
