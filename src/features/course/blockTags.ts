import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { decodeEntities } from '../../core/course/read/entities';
import { isNotice, noticeEnd, noticeStart } from './notices';
import { attribute, meaningOf, type Tag, tagAt } from './tags';

/**
 * Tags that stand on lines of their own around the Markdown of a note: `<details>`, and the components of MDX. They are
 * shown as what they mean, so that each alternative of `<Tabs>` is there to be read under its label; none is passed through.
 */
export function useBlockTags(markdown: MarkdownIt): void {
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  markdown.block.ruler.before('fence', 'tag_lines', tagLine, { alt });
  markdown.block.ruler.before('fence', 'hidden_lines', hiddenLines, { alt });
  markdown.block.ruler.before('fence', 'preformatted', preformatted, { alt });
  markdown.core.ruler.after('block', 'pair_tags', ({ tokens }) => pair(tokens));
  markdown.renderer.rules['tag'] = (tokens, index) => tokens[index]?.content ?? '';
}

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

const isCode = (state: StateBlock, line: number): boolean => (state.sCount[line] ?? 0) - state.blkIndent >= 4;

/** Longest line that is looked at, in characters, and the longest comment or preformatted block, in lines. */
const longest = { line: 2000, block: 1000 };

/** The first line from `start` on that holds `text`, in either case; undefined where it is too far away. */
function lineWith(text: string, state: StateBlock, start: number, end: number): number | undefined {
  for (let line = start; line < Math.min(end, start + longest.block); line += 1) {
    if (lineAt(state, line).toLowerCase().includes(text)) return line;
  }
  return undefined;
}

/** A line of nothing but tags: `<details>`, `<TabItem value="npm">`, `<summary>More</summary>`, `<div align="center">`. */
function tagLine(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const line = lineAt(state, start);
  if (!line.startsWith('<') || isCode(state, start) || line.length > longest.line) return false;
  const parts = partsOf(line);
  const areMeant = parts?.every((part) => typeof part === 'string' || isMeant(part, state));
  if (!parts || !areMeant) return false;
  if (silent) return true;
  for (const part of parts) {
    const isText = typeof part === 'string';
    const token = state.push(isText ? 'inline' : 'tag', '', 0);
    token.map = [start, start + 1];
    if (isText) Object.assign(token, { content: part, children: [] });
    else token.meta = { tag: part };
  }
  state.line = start + 1;
  return true;
}

/** The tags of a line, and the text of a summary; undefined where there is other text. */
function partsOf(line: string): readonly (Tag | string)[] | undefined {
  const parts: (Tag | string)[] = [];
  for (let at = 0; at < line.length;) {
    const tag = tagAt(line, at);
    if (tag) parts.push(tag);
    const next = line.toLowerCase().indexOf('</summary>', at);
    const text = tag ? '' : line.slice(at, next < 0 ? line.length : next);
    const before = parts.at(-1);
    const isTitle = typeof before === 'object' && isSummary(before) && before.is === 'open' && next > 0;
    if (text.trim() !== '' && !isTitle) return undefined;
    if (text.trim() !== '') parts.push(text.trim());
    at = tag?.end ?? at + text.length;
  }
  return parts;
}

const isSummary = ({ name }: Tag): boolean => name.toLowerCase() === 'summary';

/** What has two halves needs the other; a component of JSX that stands for itself cannot be shown. */
function isMeant({ name, is }: Tag, state: StateBlock): boolean {
  if (meaningOf(name) === 'layout' || /^(?:details|summary)$/i.test(name)) return true;
  return /^[A-Z]/.test(name) && (is === 'alone' || components(state).has(`${is === 'open' ? '/' : ''}${name}`));
}

/** The names of the components in the note, those that end one with a slash before them. */
function components({ src, env }: StateBlock): ReadonlySet<string> {
  const known = env as { components?: ReadonlySet<string> };
  return (known.components ??= new Set(Array.from(src.matchAll(/<(\/?[A-Z][\w.-]{0,40})/g), ([, name = '']) => name)));
}

/** Comments, and the imports of MDX: not for readers. */
function hiddenLines(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = lineAt(state, start);
  if (isCode(state, start)) return false;
  const isImport = /^import\s[^'"]{1,200}\sfrom\s+['"][^'"]{1,200}['"];?\s*$/.test(line);
  const last = line.startsWith('<!--') ? lineWith('-->', state, start, end) : isImport ? start : undefined;
  // What stands behind a comment, and a comment without an end, are not hidden.
  if (last === undefined || (!isImport && !/-->\s*$/.test(lineAt(state, last)))) return false;
  if (!silent) state.line = last + 1;
  return true;
}

/** `<pre>` up to `</pre>` is code: no Markdown in it. */
function preformatted(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (isCode(state, start) || !/^<pre[\s>]/i.test(lineAt(state, start))) return false;
  const last = lineWith('</pre>', state, start, end);
  if (last === undefined) return false;
  if (silent) return true;
  const text = state.getLines(start, last + 1, state.blkIndent, true);
  const token = state.push('fence', 'code', 0);
  token.content = decodeEntities(text.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')).replace(/^\n/, '');
  token.map = [start, last + 1];
  state.line = last + 1;
  return true;
}

/** Gives the tags that belong together their meaning; one that misses its other half shows nothing. */
function pair(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    while ((open.at(-1)?.level ?? -1) > token.level) open.pop();
    const tag = tagOf(token);
    if (!tag || meaningOf(tag.name) !== undefined) continue;
    if (tag.is === 'open') open.push(token);
    if (tag.is !== 'close') continue;
    const at = open.findLastIndex((one) => one.level === token.level && tagOf(one)?.name === tag.name);
    const [first] = at < 0 ? [] : open.splice(at);
    const meant = first && tagOf(first);
    if (!meant) continue;
    const [start, end] = meaning(meant);
    first.content = start;
    token.content = end;
  }
}

const tagOf = (token: Token): Tag | undefined =>
  token.type === 'tag' ? (token.meta?.['tag'] as Tag | undefined) : undefined;

function meaning(tag: Tag): readonly [string, string] {
  const name = tag.name.toLowerCase();
  if (name === 'details') return [/\sopen\b/i.test(tag.attributes) ? '<details open>' : '<details>', '</details>'];
  if (name === 'summary') return ['<summary>', '</summary>'];
  const title = attribute(tag, 'label') || attribute(tag, 'title');
  const type = attribute(tag, 'type');
  if (isNotice(name)) return [noticeStart(isNotice(type) ? type : name, title), noticeEnd(name)];
  return [noticeStart('tab', title || attribute(tag, 'value') || attribute(tag, 'name')), noticeEnd('tab')];
}
