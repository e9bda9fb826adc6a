import { forEachChild, parse, type Command, type Redirection, type SyntaxNode } from 'unbash';
import { t } from '../../l10n/l10n';
import type { Part } from './explanation';
import { innerScripts, shebang } from './innerScripts';
import { namedWords } from './namedWords';
import type { OwnPrograms } from './ownPrograms';
import { shellMeaning } from './shellWords';
import type { Token } from './token';
import { explainWords } from './words';

/** Inside a word, what the shell acts on. */
const acting: ReadonlySet<string> = new Set([
  'SingleQuoted',
  'DoubleQuoted',
  'AnsiCQuoted',
  'LocaleString',
  'SimpleExpansion',
  'ParameterExpansion',
  'CommandExpansion',
  'ArithmeticExpansion',
  'ProcessSubstitution',
  'Glob',
  'ExtendedGlob',
  'BraceExpansion',
  'HereDocBody',
]);

/** Takes apart what a shell reads: commands by their manuals, the rest by what the shell does with it. `own`: what the note makes. */
export function explainScript(text: string, own: OwnPrograms): readonly Part[] {
  const parts: Part[] = [];
  const say = (start: number, end: number, sign: string) => {
    const meaning = shellMeaning(sign);
    if (meaning !== undefined) parts.push({ start, end, text: text.slice(start, end), role: 'shell', meaning });
  };

  const inside = (inner: string, start: number): readonly Part[] =>
    explainScript(inner, own).map((part) => ({ ...part, start: part.start + start, end: part.end + start }));

  /** `asPattern`: within a pattern that is compared, where a star is no file name. */
  const visit = (node: SyntaxNode, asPattern = false): void => {
    if (node.type === 'Command') {
      const tokens = tokensOf(node, text);
      parts.push(
        ...explainWords(tokens, own),
        ...innerScripts(tokens).flatMap(({ text: inner, start }) => inside(inner, start)),
      );
    }
    if (node.type === 'HereDocBody' && shebang.test(node.text)) parts.push(...inside(node.text, node.pos));
    for (const { start, end, sign } of namedWords(node, text)) say(start, end, sign);
    if (node.type === 'Assignment' || (acting.has(node.type) && !(asPattern && node.type === 'Glob'))) {
      const special = text.slice(node.pos, node.end);
      say(node.pos, node.end, node.type === 'SimpleExpansion' && shellMeaning(special) ? special : node.type);
    }
    if (node.type === 'Redirect' || node.type === 'HereString' || node.type === 'HereDoc') redirection(node);
    // A script in escaped backticks has offsets into a text of its own (unbash, Script.source).
    forEachChild(node, (child) => {
      if (child.type === 'Script' && child.source !== undefined) return;
      visit(
        child,
        child.type === 'Script' ? false : asPattern || node.type === 'ParameterExpansion' || isPattern(node, child),
      );
    });
  };

  const redirection = (node: Redirection) => {
    const { descriptor, operator } = node;
    const target = node.type === 'HereDoc' ? node.delimiter : node.target;
    const whole = text.slice(node.pos, node.end);
    const from = descriptor ? text.slice(descriptor.pos, descriptor.end) + operator : operator;
    if (shellMeaning(whole) !== undefined) {
      say(node.pos, node.end, whole);
      return;
    }
    say(node.pos, node.pos + from.length, shellMeaning(from) === undefined ? operator : from);
    if (!target) return;
    const known = shellMeaning(target.value);
    const meaning = known ?? (node.type === 'Redirect' ? t('The file') : undefined);
    if (meaning !== undefined) {
      parts.push({
        start: target.pos,
        end: target.end,
        text: text.slice(target.pos, target.end),
        role: 'shell',
        meaning,
      });
    }
  };

  visit(parse(text));
  for (const gap of signsBetween(text, parts)) say(gap.start, gap.end, gap.sign);
  return parts;
}

function isPattern(node: SyntaxNode, child: SyntaxNode): boolean {
  return node.type === 'CaseItem' && child !== node.body;
}

function tokensOf(command: Command, text: string): readonly Token[] {
  const words = command.name ? [command.name, ...command.args] : [];
  return words.map((word) => {
    const written = text.slice(word.pos, word.end);
    return { text: written, value: word.type === 'Word' ? word.value : written, start: word.pos, end: word.end };
  });
}

/** The signs and keywords in what no part covers: the parser knows them, and does not say where they stand. */
function* signsBetween(text: string, parts: readonly Part[]) {
  const sign = /#.*|\\\n|&&|\|\||\|&|;;|\[\[|\]\]|[;&|(){}!]|\b[a-z]+\b/g;
  for (const [from, to] of uncovered(text, parts)) {
    for (const found of text.slice(from, to).matchAll(sign)) {
      const start = from + found.index;
      yield { start, end: start + found[0].length, sign: signOf(found[0], start) };
    }
  }
}

function signOf(found: string, start: number): string {
  if (found.startsWith('#')) return start === 0 && found.startsWith('#!') ? 'Shebang' : 'Comment';
  return found === '\\\n' ? 'Continuation' : found;
}

function uncovered(text: string, parts: readonly Part[]): readonly (readonly [number, number])[] {
  const gaps: (readonly [number, number])[] = [];
  let at = 0;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (start > at) gaps.push([at, start]);
    at = Math.max(at, end);
  }
  return [...gaps, [at, text.length]];
}
