import { closest, distance } from 'fastest-levenshtein';
import { t } from '../../l10n/l10n';
import { lexLine } from '../run/lex';
import { parseRun } from '../run/parseRun';
import type { ReadFlag } from './flags';
import { readFlags } from './flags';
import { commandNames, families, type Grammar, grammarOf, otherFamilies } from './grammar';
import type { Meaning } from './meaning';
import { meaningOf } from './meaningOf';
import { plainLine } from './plainLine';

/** Longer ones are pasted by mistake. */
const longest = 65_536;

/** What a line means that begins with `docker`. Pure: what it names is looked up later. */
export function readLine(line: string): Meaning {
  const text = plainLine(line);
  if (text === '') return { kind: 'nothing' };
  if (text.length > longest) return { kind: 'problem', word: '', text: t('This is too long for one line.') };
  const lexed = lexLine(text);
  const [program = ''] = lexed.is === 'words' ? lexed.words : text.split(/\s/);
  if (program !== 'docker') {
    return { kind: 'problem', word: program, text: t('The line begins with docker, not with {0}.', program) };
  }
  return lexed.is === 'words' ? readWords(lexed.words.slice(1)) : { kind: 'terminal', reason: lexed.why };
}

/** The same for the words behind `docker`. */
export function readWords(words: readonly string[]): Meaning {
  const [first, second] = words;
  if (first === undefined) return { kind: 'terminal', reason: t('Docker prints its help.') };
  if (first.startsWith('-'))
    return { kind: 'terminal', reason: t('{0} is for the command line of docker itself.', first) };
  if (otherFamilies.has(first) && grammarOf(`${first} ${second ?? ''}`) === undefined) {
    return { kind: 'terminal', reason: t('docker {0} is a program of its own.', first) };
  }
  if (families.has(first) && second === undefined) return { kind: 'terminal', reason: t('Docker prints its help.') };
  const two = families.has(first) || (second !== undefined && grammarOf(`${first} ${second}`) !== undefined);
  const rest = words.slice(two ? 2 : 1);
  const command = two ? `${first} ${second ?? ''}` : first;
  const run = /^(?:container )?(run|create)$/.exec(command)?.[1];
  if (run === 'run' || run === 'create') return { kind: 'run', ...parseRun(rest, run) };
  const grammar = grammarOf(command);
  if (!grammar) return unknownCommand(command);
  return problemIn(grammar, command, rest) ?? known(grammar, rest);
}

function unknownCommand(command: string): Meaning {
  const nearest = closest(command, [...commandNames]);
  const none = t('docker has no command {0}.', command);
  const isNear = distance(command, nearest) <= 3;
  return { kind: 'problem', word: command, text: isNear ? `${none} ${t('Did you mean {0}?', nearest)}` : none };
}

function read({ flags, endsEarly }: Grammar, words: readonly string[]) {
  return readFlags(
    words,
    { long: (name) => (name.length > 1 ? flags.get(name) : undefined), short: (letter) => flags.get(letter) },
    !endsEarly,
  );
}

function problemIn(grammar: Grammar, command: string, words: readonly string[]): Meaning | undefined {
  const { flags, operands } = read(grammar, words);
  const wrong = flags.filter((flag) => flag.wrong !== undefined);
  if (wrong[0]) {
    const texts = wrong.map((flag) => wrongFlag(grammar, command, flag));
    return { kind: 'problem', word: spelled(wrong[0]), text: [...new Set(texts)].join(' ') };
  }
  if (flags.some(({ name }) => name === 'help')) return { kind: 'terminal', reason: t('Docker prints its help.') };
  if (operands.length < grammar.least)
    return { kind: 'problem', word: '', text: tooFew(command, grammar.least, operands.length) };
  const extra = operands[grammar.most];
  return extra === undefined
    ? undefined
    : { kind: 'problem', word: extra, text: t('docker {0} takes no more words: {1} is one too many.', command, extra) };
}

function tooFew(command: string, least: number, there: number): string {
  return least === 1
    ? t('docker {0} needs a name behind it.', command)
    : t('docker {0} needs {1} words behind it; there are {2}.', command, least, there);
}

const spelled = ({ name, spelling }: ReadFlag): string => spelling ?? (name.length === 1 ? `-${name}` : `--${name}`);

function wrongFlag({ flags }: Grammar, command: string, wrong: ReadFlag): string {
  const written = spelled(wrong);
  if (wrong.wrong === 'no-value') return t('{0} needs a value behind it.', written);
  if (wrong.wrong === 'no-flag') return t('{0} is a switch: write it alone, or with =true or =false.', written);
  const none = t('docker {0} has no option {1}.', command, written);
  const longs = [...new Set([...flags.values()].map(({ name }) => name))];
  const nearest = closest(wrong.name, longs);
  return wrong.name.length > 1 && distance(wrong.name, nearest) <= 3
    ? `${none} ${t('Did you mean {0}?', `--${nearest}`)}`
    : none;
}

function known(grammar: Grammar, words: readonly string[]): Meaning {
  const { flags, operands } = read(grammar, words);
  return meaningOf(grammar.name, flags, operands);
}
