import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { frontMatterBlock } from './frontMatterBlock';
import { knownKeys, likelyKey, otherSpellings, placeholderKeys, type KnownKey } from './frontMatterKeys';

/** Something wrong in the front matter; offsets into the whole note, `end` is behind the last. */
export interface FrontMatterProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** The key that was likely meant, in place of the one at `start`. */
  readonly instead?: string;
}

/** What is wrong in a note's front matter: YAML that cannot be read, unknown keys, wrong types. Never throws. */
export function frontMatterProblems(text: string): readonly FrontMatterProblem[] {
  const block = frontMatterBlock(text);
  // A rule at the top of a note is no front matter.
  if (!block || (!block.closed && !/^[\w-]+:/.test(block.yaml))) return [];
  const { start, yaml } = block;
  const document = parseDocument(yaml, { logLevel: 'silent' });
  const errors = document.errors.map(({ pos, message }): FrontMatterProblem => {
    const [line = ''] = message.split('\n');
    return { start: start + pos[0], end: start + pos[1], message: visible(line), severity: 'error' };
  });
  const unclosed: readonly FrontMatterProblem[] = block.closed
    ? []
    : [{ start: 0, end: 3, message: t('A line with --- is missing at its end.'), severity: 'error' }];
  const root = document.contents;
  if (root === null || errors.length > 0) return [...errors, ...unclosed];
  if (!isMap(root)) return [problem(root, start, t('Front matter is made of keys with values.')), ...unclosed];
  return [...unclosed, ...ofMap(root, knownKeys(), start)];
}

function ofMap(map: YAMLMap, known: Readonly<Record<string, KnownKey>>, start: number): readonly FrontMatterProblem[] {
  return map.items.flatMap((pair) => {
    const written = nameOf(pair);
    const key =
      written === undefined ? undefined : Object.hasOwn(otherSpellings, written) ? otherSpellings[written] : written;
    const node = pair.key as Node;
    const expected = key !== undefined && Object.hasOwn(known, key) ? known[key] : undefined;
    if (key === undefined || !expected) return [unknownKey(node, key ?? '', { known, start })];
    const value = pair.value as Node | null;
    if (value === null || (isScalar(value) && value.value === null)) return [];
    return ofValue(key, value, { expected, start });
  });
}

function ofValue(
  key: string,
  value: Node,
  { expected, start }: { readonly expected: KnownKey; readonly start: number },
): readonly FrontMatterProblem[] {
  if (expected.type === 'text') return isScalar(value) ? [] : [problem(value, start, t('{0} is a text.', key))];
  if (expected.type === 'list') {
    if (!isSeq(value)) return [problem(value, start, t('{0} is a list: a line with - for each.', key))];
    return value.items.flatMap((one) =>
      isScalar(one) ? [] : [problem(one as Node, start, t('Each of {0} is a text.', key))],
    );
  }
  if (!isMap(value)) return [problem(value, start, t('{0} is a list of names, each with a colon and its value.', key))];
  return value.items.flatMap((pair) => {
    const inner = pair.value as Node | null;
    if (inner === null || isScalar(inner)) return [];
    if (key === 'placeholders' && isMap(inner)) return ofMap(inner, placeholderKeys(), start);
    return [problem(inner, start, t('Each of {0} is a text.', key))];
  });
}

function unknownKey(
  node: Node,
  key: string,
  { known, start }: { readonly known: Readonly<Record<string, KnownKey>>; readonly start: number },
): FrontMatterProblem {
  const likely = likelyKey(key, Object.keys(known));
  const message =
    likely === undefined
      ? t('{0} says nothing to Stevedore.', visible(key))
      : t('{0} says nothing to Stevedore. Is {1} meant?', visible(key), likely);
  return {
    ...problem(node, start, message),
    severity: 'warning',
    ...(likely === undefined ? {} : { instead: likely }),
  };
}

function problem(node: Node, start: number, message: string): FrontMatterProblem {
  const [from, to] = node.range ?? [0, 0];
  return { start: start + from, end: start + to, message, severity: 'error' };
}

function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}
