import { t } from '../../l10n/l10n';

/** What may stand in a note's front matter: `text`; `list` of texts; `map` of name to text or to keys of its own. */
export interface KnownKey {
  readonly type: 'text' | 'list' | 'map';
  readonly meaning: string;
}

/** The keys of a note's front matter, as core/course/model.ts has them, with their meaning in the reader's language. */
export function knownKeys(): Readonly<Record<string, KnownKey>> {
  return {
    title: { type: 'text', meaning: t('The title of the course.') },
    language: { type: 'text', meaning: t('The language of the note, such as en or zh-TW.') },
    placeholders: {
      type: 'map',
      meaning: t('What stands for a value of the reader: the question to ask, and a default.'),
    },
    expectedFailures: { type: 'list', meaning: t('Commands, or how they begin, that are meant to fail.') },
    hints: { type: 'map', meaning: t('Hints, each for a command or how it begins.') },
  };
}

/** Other spellings that are read all the same, and the key that each stands for. */
export const otherSpellings: Readonly<Record<string, string>> = {
  lang: 'language',
  'expected failures': 'expectedFailures',
  'expected-failures': 'expectedFailures',
};

/** The keys of one placeholder. */
export function placeholderKeys(): Readonly<Record<string, KnownKey>> {
  return {
    ask: { type: 'text', meaning: t('The question to ask the reader.') },
    default: { type: 'text', meaning: t('The value to take when nothing is said.') },
  };
}

/** The known key that a writer most likely meant; undefined where none is near. */
export function likelyKey(written: string, known: readonly string[]): string | undefined {
  const plain = (key: string) => key.toLowerCase().replace(/[^a-z]/g, '');
  const ranked = known
    .map((key) => ({ key, distance: distance(plain(written), plain(key)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= 2 ? best.key : undefined;
}

/** Levenshtein distance; keys are short, longer texts are far from all of them. */
function distance(a: string, b: string): number {
  if (a.length > 40) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, left] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, right] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (left === right ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
