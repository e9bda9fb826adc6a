// How docker reads its options: the rules of pflag (github.com/spf13/pflag, flag.go: parseArgs), which are not getopt's.

/** What must be known of an option to read a line. */
export interface FlagFacts {
  /** The long name without dashes, whichever way it was written. */
  readonly name: string;
  readonly takesValue: boolean;
}

export interface FlagTable {
  long(name: string): FlagFacts | undefined;
  short(letter: string): FlagFacts | undefined;
}

/** One option as it was written; see `OptionUse`, which this is a superset of. */
export interface ReadFlag {
  readonly name: string;
  readonly value: string | boolean;
  readonly spelling?: string;
  readonly between?: '=' | '';
  readonly joined?: true;
  readonly written?: string;
  /** What is wrong: an option that nobody knows, one without its value, or a flag with a value that is no yes or no. */
  readonly wrong?: 'unknown' | 'no-value' | 'no-flag';
}

export interface ReadFlags {
  readonly flags: readonly ReadFlag[];
  readonly operands: readonly string[];
  /** A `--` ended the options. */
  readonly dashes: boolean;
}

/** What Go takes for yes and no (strconv.ParseBool). */
const yes = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const no = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);

/** Reads options and operands. `interspersed`: options may follow operands; `docker run` and `exec` do not allow that. */
export function readFlags(words: readonly string[], table: FlagTable, interspersed: boolean): ReadFlags {
  const flags: ReadFlag[] = [];
  const operands: string[] = [];
  const queue = [...words];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--') return { flags, operands: [...operands, ...queue], dashes: true };
    if (word.length < 2 || !word.startsWith('-')) {
      operands.push(word);
      if (!interspersed) return { flags, operands: [...operands, ...queue], dashes: false };
    } else if (word.startsWith('--')) flags.push(readLong(word, table, queue));
    else flags.push(...readShorts(word.slice(1), table, queue));
  }
  return { flags, operands, dashes: false };
}

function readLong(word: string, table: FlagTable, queue: string[]): ReadFlag {
  const equals = word.indexOf('=', 3);
  const name = word.slice(2, equals === -1 ? undefined : equals);
  const facts = /^[-=]/.test(name) ? undefined : table.long(name);
  const spelling = facts && facts.name !== name ? { spelling: `--${name}` } : {};
  if (equals !== -1) return withText({ name, ...spelling }, word.slice(equals + 1), facts);
  return withoutText({ name, ...spelling }, facts, queue);
}

/** `-itd`, `-dp80:80`, `-m=5m`: letter by letter; the first one that takes a value takes the rest of the word. */
function readShorts(letters: string, table: FlagTable, queue: string[]): readonly ReadFlag[] {
  const found: ReadFlag[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    const facts = table.short(letter);
    const head: Head = {
      name: facts?.name ?? letter,
      spelling: `-${letter}`,
      ...(at > 0 && { joined: true as const }),
    };
    const rest = letters.slice(at + 1);
    if (rest.length > 1 && rest.startsWith('=')) return [...found, withText(head, rest.slice(1), facts)];
    if (facts?.takesValue && rest !== '') return [...found, { ...head, value: rest, between: '' }];
    found.push(withoutText(head, facts, queue));
  }
  return found;
}

interface Head {
  readonly name: string;
  readonly spelling?: string;
  readonly joined?: true;
}

function withText(head: Head, text: string, facts: FlagFacts | undefined): ReadFlag {
  const named = { ...head, name: facts?.name ?? head.name };
  if (!facts) return { ...named, value: text, between: '=', wrong: 'unknown' };
  if (facts.takesValue) return { ...named, value: text, between: '=' };
  if (yes.has(text) || no.has(text)) return { ...named, value: yes.has(text), written: text };
  return { ...named, value: text, between: '=', wrong: 'no-flag' };
}

function withoutText(head: Head, facts: FlagFacts | undefined, queue: string[]): ReadFlag {
  const named = { ...head, name: facts?.name ?? head.name };
  if (!facts) return { ...named, value: true, wrong: 'unknown' };
  if (!facts.takesValue) return { ...named, value: true };
  const value = queue.shift();
  return value === undefined ? { ...named, value: true, wrong: 'no-value' } : { ...named, value };
}
