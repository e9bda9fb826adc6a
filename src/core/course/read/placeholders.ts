import type { Placeholder } from '../model';

/** `<Login Name>`, `<container-id>`, `<映像檔>`: no space next to the brackets, else it is a redirection. */
const angle = /<(?![/!?(<&-])[\p{L}_](?:[^<>\n$"'`|;&(){}=]|(?<=\p{L})'(?=\p{L})){0,60}(?<!\s)>/gu;
/** `CONTAINER_ID`, neither a variable being read nor one being set. */
const capitals =
  /(?<![\w${/.-]|-e )(?:CONTAINER|IMAGE|POD|NETWORK|VOLUME|USER|HOST|NODE|SERVICE|NAMESPACE|SERVER|REGISTRY|REPO|PROJECT|CLUSTER|HUB|IP)_(?:ID|NAME|IP|ADDRESS|TAG|HOST)(?![\w=])/g;
const curly = /\{\{\s?[A-Za-z_][\w-]{0,60}\s?\}\}/g;
const dollars = /\$\$[A-Za-z_]\w{0,60}\$\$/g;
const yours = /(?<![\w${.-])(?:YOUR|your|Your|MY_OWN)[_-][\w-]{1,60}/g;
/** The same in other languages: `VOTRE_NOM`, `DEIN_NAME`, `TU_USUARIO`, `你的帳號`. */
const theirs =
  /(?<![\w${.-])(?:TU|VOTRE|DEIN|DEINE|IHR|IHRE|SEU|SUA|TUO|TUA)_[A-Z][A-Z_]{1,40}(?![\w=])|(?<![\p{L}\p{N}_])(?:你的|您的|自己的|あなたの)[\p{L}\p{N}_]{1,20}/gu;
/** `____`, to be filled in. */
const blank = /(?<!\w)_{3,40}(?!\w)/g;
/** `tap0(eth0)`: a whole word of two names. With nothing between the brackets it is a function, after `$` or `=` something else. */
const either = /(?<=^|\s)([A-Za-z][\w.-]{0,40})(?:\(([A-Za-z][\w.-]{0,40})\)|（([A-Za-z][\w.-]{0,40})）)(?=\s|$)/g;

const htmlTag =
  /^<(?:a|b|body|br|button|center|code|div|em|form|h[1-6]|head|header|hr|html|i|img|input|li|link|main|meta|nav|ol|p|pre|script|section|small|span|strong|style|svg|table|td|th|title|tr|ul)(?:>|\s)/i;
const goWord = /^\{\{\s?(?:json|end|else|range|if|with|template|block|define|exec|execute|copy)\s?\}\}$/;

/** More than these are not looked for: a line of a million of them is not a command that a person fills in. */
const most = 64;

interface Found {
  readonly at: number;
  readonly text: string;
  readonly choices?: readonly string[];
}

/** A form of placeholder; without its sign in a text there is none. What reads a match gives nothing for what only looks like one. */
interface Form {
  readonly sign: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, text: string) => Found | undefined;
}

const whole: Form['read'] = ({ index, 0: text }) => ({ at: index, text });
const forms: readonly Form[] = [
  { sign: /</, pattern: angle, read: (match, text) => (isMarkup(match[0], text) ? undefined : whole(match, text)) },
  { sign: /\{\{/, pattern: curly, read: (match, text) => (goWord.test(match[0]) ? undefined : whole(match, text)) },
  { sign: /\$\$/, pattern: dollars, read: whole },
  { sign: /_/, pattern: capitals, read: whole },
  { sign: /___/, pattern: blank, read: whole },
  { sign: /your|MY_OWN/i, pattern: yours, read: whole },
  { sign: /[A-Z]_[A-Z]|[你您己]的|あなたの/, pattern: theirs, read: whole },
  { sign: /[(（]/, pattern: either, read: choice },
];

/** What in a command stands for a reader's own value, once each, in order. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  const seen = new Set<string>();
  const list: Placeholder[] = [];
  let end = 0;
  for (const { at, text: name, choices } of find(text)) {
    if (seen.has(name) || at < end) continue;
    end = at + name.length;
    seen.add(name);
    list.push(choices ? { text: name, choices } : { text: name });
  }
  return list;
}

/** The same text, the same length, with placeholders made of letters only: a shell parser would see redirections and functions. */
export function maskPlaceholders(text: string): string {
  let masked = '';
  let at = 0;
  for (const found of find(text)) {
    if (found.at < at) continue;
    masked += text.slice(at, found.at) + 'x'.repeat(found.text.length);
    at = found.at + found.text.length;
  }
  return masked + text.slice(at);
}

function find(text: string): readonly Found[] {
  if (!/[<{(（]|\$\$|[你您己]的|あなたの|your[_-]|MY_OWN|[A-Z_]_[A-Z_]/i.test(text)) return [];
  const found: Found[] = [];
  for (const { sign, pattern, read } of forms) {
    if (!sign.test(text)) continue;
    let count = 0;
    for (const match of text.matchAll(pattern)) {
      if (++count > most) break;
      const one = read(match, text);
      if (one) found.push(one);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function choice(match: RegExpExecArray, text: string): Found | undefined {
  if (isQuoted(text, match.index)) return undefined;
  return { at: match.index, text: match[0], choices: [match[1] ?? '', match[2] ?? match[3] ?? ''] };
}

function isMarkup(tag: string, text: string): boolean {
  return htmlTag.test(tag) || text.includes(`</${tag.slice(1).split(/[\s>]/, 1)[0] ?? ''}>`);
}

/** Whether a quote is open at a place: an odd number of quotes stand before it. Exact enough for one word. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4096), at);
  const count = (quote: string): number => before.split(quote).length - 1;
  return count("'") % 2 === 1 || count('"') % 2 === 1;
}
