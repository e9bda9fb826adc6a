import { t } from '../../l10n/l10n';
import { inReadersLanguage } from '../../l10n/meaning';
import type { Part } from './explanation';
import type { Entry, Habits } from './manual';
import { partOf, slice, type Token } from './token';

/** What one word of flags means, and whether the word behind it is the value of its last flag. */
export interface FlagWord {
  readonly parts: readonly Part[];
  readonly pending?: Pending;
}

/** A flag or keyword whose value is the next word. */
export interface Pending {
  readonly entry: Entry;
  readonly name: string;
}

/** The part that a value is. */
export function valuePart(token: Token, { entry, name }: Pending): Part {
  return partOf(token, 'value', t('The value of {0} ({1})', name, entry.value ?? ''));
}

/** Takes apart one word that begins with `-`: `--x`, `--x=y`, `-n5`, `-itd`. What is not known is said to be unknown. */
export function explainFlag(token: Token, flags: ReadonlyMap<string, Entry>, style: Habits['flags']): FlagWord {
  const whole = flags.get(token.value) ?? (/^-\d+$/.test(token.value) ? flags.get('-NUMBER') : undefined);
  if (whole) return flagWith(token, whole);
  const equals = token.text.indexOf('=');
  if (equals > 0) {
    const flag = slice(token, 0, equals);
    const entry = flags.get(flag.text);
    if (entry) return { parts: [...flagWith(flag, entry).parts, ...givenValue(slice(token, equals + 1), flag, entry)] };
    if (flag.text.startsWith('--')) return { parts: [unknown(flag)] };
  }
  if (style === 'whole' || token.text.startsWith('--') || !token.text.startsWith('-'))
    return { parts: [unknown(token)] };
  return cluster(token, flags);
}

function flagWith(token: Token, entry: Entry): FlagWord {
  const parts = [partOf(token, 'flag', inReadersLanguage(entry.meaning))];
  return entry.value && !entry.optional ? { parts, pending: { entry, name: token.text } } : { parts };
}

/** A value behind `=`; a flag that is only on or off takes `true` and `false`. */
function givenValue(token: Token, flag: Token, entry: Entry): readonly Part[] {
  if (token.text === '') return [];
  if (entry.value) return [valuePart(token, { entry, name: flag.text })];
  return /^(true|false)$/.test(token.value)
    ? [partOf(token, 'value', t('Turns {0} on or off', flag.text))]
    : [unknown(token)];
}

/** `-itd` is `-i -t -d`; from the first that takes a value, the rest is that value (getopt(3)). */
function cluster(token: Token, flags: ReadonlyMap<string, Entry>): FlagWord {
  const parts: Part[] = [];
  for (let at = 1; at < token.text.length; at++) {
    const letter = slice(token, at === 1 ? 0 : at, at + 1);
    const name = `-${token.text.charAt(at)}`;
    const entry = flags.get(name);
    if (!entry) {
      parts.push({ ...unknown(letter), name });
      continue;
    }
    parts.push({ ...partOf(letter, 'flag', inReadersLanguage(entry.meaning)), name });
    if (!entry.value || entry.optional) continue;
    const rest = slice(token, token.text.charAt(at + 1) === '=' ? at + 2 : at + 1);
    if (rest.text === '') return { parts, pending: { entry, name } };
    return { parts: [...parts, valuePart(rest, { entry, name })] };
  }
  return { parts };
}

/**
 * Flags without a dash, as tar takes them in its first word: a value comes behind the whole word, as in `tar xzf FILE`
 * (tar(1), traditional style). Undefined when a letter is no flag.
 */
export function explainBundle(token: Token, flags: ReadonlyMap<string, Entry>): FlagWord | undefined {
  const letters = token.text.split('').map((letter, at) => ({ part: slice(token, at, at + 1), name: `-${letter}` }));
  const known = letters.map(({ name }) => flags.get(name));
  if (letters.length === 0 || known.includes(undefined)) return undefined;
  const parts = letters.map(({ part, name }, at) => ({
    ...partOf(part, 'flag', inReadersLanguage(known[at]?.meaning ?? { en: '', zh: '' })),
    name,
  }));
  const taking = known.findIndex((entry) => entry?.value !== undefined && !entry.optional);
  const entry = known[taking];
  return entry ? { parts, pending: { entry, name: letters[taking]?.name ?? '' } } : { parts };
}

/** A flag that the data does not have: said, never guessed. */
function unknown(token: Token): Part {
  return partOf(token, 'unknown', t('Not a flag that Stevedore knows here'));
}
