import { forEachChild, parse, type SyntaxNode } from 'unbash';
import { t } from '../../l10n/l10n';
import { hasUnseen } from '../../text/visible';
import type { NoteCommand, Placeholder } from '../model';
import { nameOf, simpleCommands } from './simpleCommands';

/** Placeholder as written → the reader's own value. */
export type Values = Readonly<Record<string, string>>;

/** Why a command cannot be filled in: a placeholder has no value, or one that cannot stand there. */
export class FillError extends Error {
  constructor(
    readonly kind: 'missing' | 'unfit',
    readonly placeholder: string,
    message: string,
  ) {
    super(message);
    this.name = 'FillError';
  }
}

/** Words that mean the same quoted and unquoted, anywhere in a command (POSIX.1-2017, Shell Command Language 2.2). */
const plain = /^[A-Za-z0-9_@%+:,./-]+$/;
const reserved = /^(if|then|else|elif|fi|do|done|case|esac|while|until|for|in|function|select|time|coproc)$/;

/** How the shell reads the place; in an `unsure` one (a comment, backquotes, `${…}`) only plain words are let in. */
type Place = 'bare' | 'double' | 'single' | 'ansi' | 'text' | 'verbatim' | 'unsure';

/** What reads its arguments or its input as a program again: one level of quoting would not do there. */
const rereads =
  /^(eval|ssh|su|watch|trap|alias|source|\.|[gm]?awk|sed|(ba|da|a|z|k|fi)?sh|python[23]?|perl|ruby|node|xargs)$/;

/** The value that stands for a placeholder when nothing was said: the first of its choices. */
export function defaultValue(placeholder: Placeholder): string | undefined {
  return placeholder.choices?.[0];
}

/**
 * A note's command with its placeholders filled in. A value is always one piece of text to the shell, wherever the
 * placeholder stands: bare, in quotes, in a here-document. Throws a FillError for a value that is missing or that holds
 * a line end or anything unseen.
 */
export function fill(command: Pick<NoteCommand, 'text' | 'placeholders'>, values: Values): string {
  const longestFirst = [...command.placeholders].sort((left, right) => right.text.length - left.text.length);
  const filled = longestFirst.map((placeholder) => ({ placeholder, value: valueOf(placeholder, values) }));
  const { text, tokens } = marked(command.text, filled);
  const places = placesOf(
    text,
    tokens.map(({ token }) => token),
  );
  return tokens.reduce((line, { token, value, name }) => {
    if (isPlain(value)) return line.replace(token, value);
    const place = /[$\\]$/.test(line.slice(0, line.indexOf(token))) ? 'unsure' : (places.get(token) ?? 'unsure');
    if (place === 'unsure')
      throw new FillError(
        'unfit',
        name,
        t('Where {0} stands, only letters, digits and _@%+:,./- can be filled in.', name),
      );
    return line.replace(token, () => written(value, place));
  }, text);
}

function valueOf(placeholder: Placeholder, values: Values): string {
  const own = Object.hasOwn(values, placeholder.text) ? values[placeholder.text] : undefined;
  const value = own ?? defaultValue(placeholder);
  if (value === undefined || value === '')
    throw new FillError('missing', placeholder.text, t('{0} has no value yet.', placeholder.text));
  if (hasUnseen(value))
    throw new FillError(
      'unfit',
      placeholder.text,
      t('The value of {0} has characters that are not seen.', placeholder.text),
    );
  return value;
}

interface Token {
  readonly token: string;
  readonly name: string;
  readonly value: string;
}

/** Every occurrence becomes a plain word of its own, so that `<Login Name>` is no redirection to the parser. */
function marked(
  text: string,
  filled: readonly { readonly placeholder: Placeholder; readonly value: string }[],
): { readonly text: string; readonly tokens: readonly Token[] } {
  let stem = 'stevedorevalue';
  while (text.includes(stem)) stem += 'x';
  const tokens: Token[] = [];
  let rest = text;
  let done = '';
  for (;;) {
    const hits = filled.map((one) => ({ ...one, at: rest.indexOf(one.placeholder.text) })).filter(({ at }) => at >= 0);
    const [first] = hits.sort((left, right) => left.at - right.at);
    if (first === undefined) return { text: done + rest, tokens };
    const token = `${stem}${tokens.length}end`;
    tokens.push({ token, value: first.value, name: first.placeholder.text });
    done += rest.slice(0, first.at) + token;
    rest = rest.slice(first.at + first.placeholder.text.length);
  }
}

interface Search {
  readonly tokens: readonly string[];
  readonly places: Map<string, Place>;
}

function placesOf(text: string, tokens: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const script = parse(text);
  if ((script.errors ?? []).length > 0) return places;
  if (simpleCommands(text).some(({ argv }) => rereads.test(nameOf(argv[0] ?? '')))) return places;
  locate(script, 'bare', { tokens, places });
  return places;
}

/** Inner nodes are visited after outer ones and know better in which kind of quotes a token stands. */
function locate(node: SyntaxNode, around: Place, search: Search): void {
  const place = placeOf(node, around);
  if ('text' in node && typeof node.text === 'string') {
    const { text } = node;
    for (const token of search.tokens.filter((each) => text.includes(each))) search.places.set(token, place);
  }
  forEachChild(node, (child) => locate(child, place, search));
  // The parts of a here-document's delimiter say nothing about its body.
  if (node.type === 'HereDoc' && node.delimiter?.quoted === true) {
    const { text } = node.body;
    for (const token of search.tokens.filter((each) => text.includes(each))) search.places.set(token, 'verbatim');
  }
}

function placeOf(node: SyntaxNode, around: Place): Place {
  if (around === 'unsure') return 'unsure';
  switch (node.type) {
    case 'CommandExpansion':
      return node.text.startsWith('`') ? 'unsure' : around;
    case 'ParameterExpansion':
    case 'ArithmeticExpansion':
    case 'ArithmeticCommand':
    case 'ArithmeticFor':
    case 'TestCommand':
      return 'unsure';
    case 'DoubleQuoted':
    case 'LocaleString':
      return 'double';
    case 'SingleQuoted':
      return 'single';
    case 'AnsiCQuoted':
      return 'ansi';
    case 'HereDocBody':
      return 'text';
    case 'Script':
      return 'bare';
    default:
      return around;
  }
}

const inSingle = (value: string): string => `'${value.replaceAll("'", String.raw`'\''`)}'`;

const isPlain = (value: string): boolean => plain.test(value) && !reserved.test(value);

function written(value: string, place: Exclude<Place, 'unsure'>): string {
  switch (place) {
    case 'verbatim':
      return value;
    case 'bare':
      return inSingle(value);
    case 'double':
      return value.replace(/[\\$`"]/g, String.raw`\$&`);
    case 'single':
      return value.replaceAll("'", String.raw`'\''`);
    case 'ansi':
      return value.replace(/[\\']/g, String.raw`\$&`);
    case 'text':
      return value.replace(/[\\$`]/g, String.raw`\$&`);
  }
}
