import type { Block, ProseLine } from './blocks';
import { decodeEntities } from './entities';

/** One `<pre>` or one stretch of text between such; lines are counted from 1. */
const preformatted = /<pre\b[^>]{0,2000}>/gi;

/** The code and the words of an HTML block, freed of tags and entities. Comments keep their text and are marked as such. */
export function readHtml(source: string): readonly Block[] {
  if (/^\s*<!--/.test(source)) return [comment(source)];
  // Comments in the middle go, their line ends stay, so that lines are still counted right.
  const content = source.replace(/<!--[^]*?(?:-->|$)/g, (hidden) => hidden.replace(/[^\n]/g, ''));
  const blocks: Block[] = [];
  let line = 1;
  let at = 0;
  for (const open of content.matchAll(preformatted)) {
    if (open.index < at) continue;
    const before = content.slice(at, open.index);
    addProse(blocks, before, line);
    line += newlines(before);
    const start = open.index + open[0].length;
    const close = content.toLowerCase().indexOf('</pre', start);
    const end = close < 0 ? content.length : close;
    addCode(blocks, content.slice(start, end), line + newlines(open[0]));
    line += newlines(content.slice(open.index, end));
    at = end;
    if (close < 0) break;
  }
  addProse(blocks, content.slice(at), line);
  return blocks;
}

function comment(content: string): Block {
  return { kind: 'prose', form: 'comment', lines: [{ text: content.slice(0, 400), line: 1 }] };
}

function addCode(blocks: Block[], body: string, line: number): void {
  const lines = body.split('\n').map(plain);
  const first = lines[0]?.trim() === '' ? 1 : 0;
  if (lines.at(-1)?.trim() === '') lines.pop();
  const rest = lines.slice(first);
  if (rest.length > 0) blocks.push({ kind: 'code', form: 'html', label: '', lines: rest, line: line + first });
}

function addProse(blocks: Block[], text: string, line: number): void {
  let lines: ProseLine[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'prose', form: 'html', lines });
    lines = [];
  };
  text.split('\n').forEach((row, index) => {
    for (const part of row.split(/<(?:br|\/h[1-6]|\/p|\/li|\/div|\/tr)\b[^>]{0,200}>/i)) {
      const heading = /<h([1-6])\b[^>]{0,500}>(.*)/i.exec(part);
      if (heading) {
        flush();
        const title = plain(heading[2] ?? '').trim();
        blocks.push({ kind: 'heading', level: Number(heading[1]), text: title, line: line + index });
        continue;
      }
      const words = plain(part);
      if (words.trim() !== '') lines.push({ text: words, line: line + index });
    }
  });
  flush();
}

/** Only what has the form of a tag: `<Login Name>` written as entities is decoded after this. */
function plain(html: string): string {
  return decodeEntities(html.replace(/<\/?[a-z][^<>]{0,2000}>/gi, ''));
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
