import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { linkStart } from './html';
import { attribute, meaningOf, type Tag, tagAt } from './tags';

/**
 * Tags between the words of a note. None is passed through: phrases and links are made anew without their attributes,
 * pictures are pictures, what only lays things out is left away, and everything else is the text it looks like.
 */
export function useInlineTags(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('html_inline', 'tags', read);
  markdown.core.ruler.after('inline', 'pair_inline_tags', ({ tokens }) =>
    tokens.forEach((token) => pair(token.children ?? [])),
  );
  markdown.renderer.rules['made'] = (tokens, index) => tokens[index]?.content ?? '';
}

/** Longest comment between words that is hidden, in characters. */
const longest = 2000;

function read(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '<') return false;
  const comment = src.startsWith('<!--', pos) ? src.slice(pos + 4, pos + longest).indexOf('-->') : -1;
  if (comment >= 0) {
    state.pos += comment + 7;
    return true;
  }
  const tag = tagAt(src, pos);
  if (!tag || tag.end > state.posMax || !isTag(tag)) return false;
  if (!silent) push(state, tag, src.slice(pos, tag.end));
  state.pos = tag.end;
  return true;
}

function isTag(tag: Tag): boolean {
  const name = tag.name.toLowerCase();
  if (name === 'img') return attribute(tag, 'src') !== '';
  return name === 'br' || name === 'a' || meaningOf(name) !== undefined;
}

function push(state: StateInline, tag: Tag, raw: string): void {
  const name = tag.name.toLowerCase();
  const meaning = meaningOf(name);
  if (name === 'img') {
    const image = state.push('image', 'img', 0);
    Object.assign(image, { attrs: [['src', attribute(tag, 'src')]], content: attribute(tag, 'alt'), children: [] });
    return;
  }
  const token = state.push('made', '', 0);
  if (name === 'br') token.content = '<br>';
  // Nothing was said on this line before.
  else if (meaning === 'line') token.content = tag.is === 'open' && state.pos > 0 ? '<br>' : '';
  else if (meaning !== 'layout') Object.assign(token, { content: raw, meta: { tag } });
}

/** Phrases and links need both of their halves; a half by itself is text. */
function pair(tokens: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of tokens) {
    const tag = tagOf(token);
    if (!tag) continue;
    token.type = 'text';
    if (tag.is === 'open') open.push(token);
    if (tag.is !== 'close') continue;
    const at = open.findLastIndex((one) => tagOf(one)?.name === tag.name);
    const [first] = at < 0 ? [] : open.splice(at);
    if (first) join(first, token);
  }
}

const tagOf = (token: Token): Tag | undefined => token.meta?.['tag'] as Tag | undefined;

function join(first: Token, last: Token): void {
  const tag = tagOf(first);
  if (!tag) return;
  const name = tag.name.toLowerCase();
  const address = attribute(tag, 'href');
  // An anchor without an address marks a place, and shows nothing.
  const [start, end] =
    name !== 'a' ? [`<${name}>`, `</${name}>`] : address === '' ? ['', ''] : [linkStart(address), '</a>'];
  first.type = last.type = 'made';
  first.content = start;
  last.content = end;
}
