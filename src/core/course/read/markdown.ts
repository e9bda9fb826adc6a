import type { Block, Code, Heading, ProseLine } from './blocks';
import { readHtml } from './html';
import { unixLines } from './text';
import { beginsBlock, stretchesOf, tokensOf, type Token } from './tokens';

/** Blocks in blocks (a tab in an admonition in a tab) deeper than this are left alone. */
const deepest = 6;

/** A stretch of a note that can be read by itself: it begins where a block of the top level begins. */
export interface Segment {
  readonly text: string;
  readonly lineCount: number;
  /** Lines are counted from 1 at the segment's start. */
  readonly blocks: readonly Block[];
}

/** Segments are not cut smaller than this many lines. */
const segmentLines = 64;

/**
 * A piece of Markdown as segments of blocks, in its order. Never throws: what is no Markdown is prose.
 * Joined, the segments' texts are the text.
 */
export function readSegments(text: string): readonly Segment[] {
  return segmentsOf(text, 0);
}

/** Whether a block of the top level begins at a line (from 0) of the text. */
export function startsBlock(text: string, line: number): boolean {
  return tokensOf(prepared(unixLines(text)).join('\n')).some((token) => beginsBlock(token) && token.map?.[0] === line);
}

function readBlocks(text: string, offset: number, depth: number): readonly Block[] {
  return segmentsOf(text, depth).flatMap(({ blocks }, index, all) => {
    const before = all.slice(0, index).reduce((sum, { lineCount }) => sum + lineCount, 0);
    return blocks.map((block) => shifted(block, offset + before));
  });
}

function segmentsOf(text: string, depth: number): readonly Segment[] {
  const unix = unixLines(text);
  const lines = prepared(unix);
  const segments: Segment[] = [];
  let start = 0;
  let at = 0;
  let blocks: Block[] = [];
  const close = (end: number): void => {
    const next = end < lines.length ? afterLines(unix, at, end - start) : unix.length;
    segments.push({ text: unix.slice(at, next), lineCount: end - start, blocks: labelled(blocks) });
    at = next;
    start = end;
    blocks = [];
  };
  for (const { tokens, first } of stretchesOf(lines)) {
    tokens.forEach((token, index) => {
      if (!token.map) return;
      const from = first + token.map[0];
      if (depth === 0 && beginsBlock(token) && from - start >= segmentLines && !isAttribute(lines[from])) close(from);
      const listed = tokens[index - 2]?.type === 'list_item_open';
      blocks.push(...blocksOf(token, tokens[index - 1], { lines, from, number: from - start, depth, listed }));
    });
  }
  close(lines.length);
  return segments;
}

/** Where the line begins that is so many after the one which begins at `at`. */
function afterLines(text: string, at: number, count: number): number {
  let place = at;
  for (let line = 0; line < count; line++) place = text.indexOf('\n', place) + 1;
  return place;
}

/** Kramdown's labels stand after the fence: `{: .output}`. */
function labelled(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const attribute = block.kind === 'code' && next?.kind === 'prose' ? next.lines[0]?.text : undefined;
    return isAttribute(attribute) && block.kind === 'code' ? { ...block, label: label(attribute ?? '') } : block;
  });
}

function isAttribute(line: string | undefined): boolean {
  return line !== undefined && /^\s*\{:\s*[.#]/.test(line);
}

/** Jekyll's and Hugo's tags around code: `{% highlight bash %}`, `{{< highlight bash >}}`. */
const opened =
  /^([ \t]{0,12})\{(?:%-?|\{[<%])[ \t]*(?:highlight|code-block|codeblock)[ \t]+([\w+-]{1,40})[^\n]{0,200}?(?:-?%|[>%]\})\}[ \t]*$/;
const ended =
  /^([ \t]{0,12})\{(?:%-?|\{[<%])[ \t]*(?:end|\/[ \t]*)(?:highlight|code-block|codeblock)[ \t]*(?:-?%|[>%]\})\}[ \t]*$/;

/** A fence with Katacoda's and Killercoda's mark behind it, which stands at the closing one. */
const marked = /^([ \t>]{0,40}(?:`{3,20}|~{3,20}))[ \t]{0,9}\{\{[^}\n]{1,80}\}\}[ \t]*$/;

/** The lines of a text, every fence as CommonMark knows it. */
function prepared(unix: string): readonly string[] {
  const lines = unix.split('\n');
  if (!unix.includes('{{') && !unix.includes('{%')) return lines;
  return lines.map((line) => (line.includes('{') ? asFence(line) : line));
}

function asFence(line: string): string {
  return line.replace(opened, '$1~~~~ $2').replace(ended, '$1~~~~').replace(marked, '$1');
}

/** Where a token stands. */
interface Place {
  readonly lines: readonly string[];
  /** The index of its first line in `lines`. */
  readonly from: number;
  /** The same, counted from the start of its segment. */
  readonly number: number;
  readonly depth: number;
  /** Whether an item of a list begins with it. */
  readonly listed: boolean;
}

function blocksOf(token: Token, before: Token | undefined, place: Place): readonly Block[] {
  const { number, depth } = place;
  if (token.type === 'fence') return directive(token, place) ?? [code('fenced', token.info, token.content, number + 2)];
  if (token.type === 'code_block') return indented(token.content, number, depth);
  if (token.type === 'html_block') return htmlBlocks(token.content, number, depth);
  if (token.type !== 'inline' || !before) return [];
  if (before.type === 'heading_open' && before.level === 0)
    return [heading(Number(before.tag.slice(1)), token.content, number + 1)];
  return prose(token, place);
}

/** MyST's boxes, which are fences around fences: `{dropdown} What you should see`. */
function directive({ info, content }: Token, { number, depth }: Place): readonly Block[] | undefined {
  const found = /^\{(?!code)([\w-]{1,40})\}\s*(.*)$/.exec(info.trim().slice(0, 300));
  if (!found || depth >= deepest || !hasFence(content)) return undefined;
  const title: Block = { kind: 'prose', form: 'markdown', lines: [{ text: found[2] ?? '', line: number + 1 }] };
  return [title, ...readBlocks(content, number + 1, depth + 1)];
}

function heading(level: number, text: string, line: number): Heading {
  return { kind: 'heading', level, text, line };
}

function code(form: Code['form'], info: string, content: string, line: number): Code {
  return { kind: 'code', form, label: label(info), lines: contentLines(content), line };
}

/** ```` ```bash= ````, ```` ```bash! ````, ```` ``` {.sh .numberLines} ````, ```` ```shell {linenos=true} ```` and the like. */
function label(info: string): string {
  const words =
    info
      .slice(0, 200)
      .toLowerCase()
      .match(/[a-z][\w+#-]*/g) ?? [];
  const first = /^(?:code|code-block|code-cell|sourcecode|prompt|lang)$/.test(words[0] ?? '') ? words[1] : words[0];
  return first?.replace(/^(?:language|lang|highlight)-/, '') ?? '';
}

function contentLines(content: string): readonly string[] {
  return (content.endsWith('\n') ? content.slice(0, -1) : content).split('\n');
}

/** Indented text is code, or the body of a tab or an admonition that has fences of its own. */
function indented(content: string, from: number, depth: number): readonly Block[] {
  if (hasFence(content) && depth < deepest) return readBlocks(content, from, depth + 1);
  return [code('indented', '', content, from + 1)];
}

function htmlBlocks(content: string, from: number, depth: number): readonly Block[] {
  if (hasFence(content) && depth < deepest && !/^\s*<(?:pre|!--)/i.test(content)) {
    const bare = content.replace(/^[ \t]*<[^\n]*>[ \t]*$/gm, '');
    return readBlocks(dedented(bare.split('\n')).join('\n'), from, depth + 1);
  }
  return readHtml(content).map((block) => shifted(block, from));
}

/** MkDocs' admonitions and tabs: a line with a mark, the body indented below it. CommonMark takes all of it for a paragraph. */
function prose(token: Token, { lines, from, number, depth, listed }: Place): readonly Block[] {
  const texts = token.content.split('\n');
  const plain: ProseLine[] = texts.map((text, index) => ({ text, line: number + 1 + index }));
  if (depth < deepest && /^(?:!!!|\?\?\?\+?|===)\s/.test(texts[0] ?? '') && hasFence(token.content)) {
    const body = dedented(lines.slice(from + 1, from + texts.length)).join('\n');
    return [{ kind: 'prose', form: 'markdown', lines: plain.slice(0, 1) }, ...readBlocks(body, number + 1, depth + 1)];
  }
  return [{ kind: 'prose', form: 'markdown', lines: plain, ...(listed ? { listed } : {}) }];
}

function hasFence(content: string): boolean {
  return /^[ \t]{0,20}(?:```|~~~)/m.test(content);
}

function dedented(lines: readonly string[]): readonly string[] {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = widths.reduce((a, b) => Math.min(a, b), 100);
  return lines.map((line) => line.slice(Math.min(least, line.length - line.trimStart().length)));
}

function shifted(block: Block, by: number): Block {
  if (by === 0) return block;
  if (block.kind !== 'prose') return { ...block, line: block.line + by };
  return { ...block, lines: block.lines.map(({ text, line }) => ({ text, line: line + by })) };
}
