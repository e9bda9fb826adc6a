import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { useBlockTags } from './blockTags';
import { useEmoji } from './emoji';
import { escapeHtml } from '../../core/text/html';
import { linkStart } from './html';
import { useInlineTags } from './inlineTags';
import { isNoticeToken, useNotices } from './notices';
import { siteOf } from './site';

/** Something that belongs at a line of a note: a command, words of the author between commands, a remark of ours. */
export type Placed =
  | { readonly is: 'command'; readonly key: string; readonly line: number }
  | { readonly is: 'narration'; readonly text: string; readonly line: number }
  | { readonly is: 'fact'; readonly label: string; readonly text: string; readonly line: number };

export interface RenderOptions {
  /** In the order of their lines. */
  readonly placed: readonly Placed[];
  /** The address of a picture that may be loaded; undefined where it may not be, yet. */
  readonly picture: (source: string) => string | undefined;
}

/** Longest note that is shown with its prose, in characters; past that only the commands are. */
const longest = 2_000_000;

/**
 * The prose of a note as HTML, with an empty element `<div data-slot="key">` where each command belongs: in place of its
 * line in a fence, after the paragraph it stands in otherwise. No HTML of the note is passed through: tags that mean
 * something to a reader are made anew, the others are text (CommonMark's raw HTML is off). Links have no address that a
 * click could follow, remote pictures are placeholders. Blocks tell their line in `data-line`.
 */
export function renderNote(text: string, options: RenderOptions): string {
  const waiting = new Waiting(options.placed);
  if (text.length > longest) return waiting.takeUpTo(Infinity);
  const markdown = createMarkdown({ html: false, linkify: false, maxNesting: 40 });
  useNotices(markdown);
  useBlockTags(markdown);
  useInlineTags(markdown);
  useEmoji(markdown);
  addRules(markdown, options, waiting);
  markdown.core.ruler.push('slots', (state) => {
    state.tokens = withSlots(state.tokens, () => new state.Token('slots', '', 0));
  });
  return markdown.render(withoutFrontMatter(text)) + waiting.takeUpTo(Infinity);
}

/** What has not found its place yet. */
class Waiting {
  private next = 0;
  constructor(private readonly placed: readonly Placed[]) {}

  /** The HTML of everything up to a line that is still waiting. */
  takeUpTo(line: number): string {
    const start = this.next;
    while (this.next < this.placed.length && (this.placed[this.next]?.line ?? 0) <= line) this.next += 1;
    return this.placed.slice(start, this.next).map(placeHtml).join('');
  }
}

function placeHtml(one: Placed): string {
  if (one.is === 'command') return `<div data-slot="${escapeHtml(one.key)}" data-line="${one.line}"></div>`;
  const text = escapeHtml(visible(one.text));
  if (one.is === 'narration') return `<p class="narration">${text}</p>`;
  return `<p class="fact"><strong>${escapeHtml(one.label)}</strong><span>${text}</span></p>`;
}

/** Lines keep their numbers: the front matter becomes empty lines. */
function withoutFrontMatter(text: string): string {
  const found = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  if (!found) return text;
  return found[0].replace(/[^\n]+/g, '') + text.slice(found[0].length);
}

/** Tells each block of the outermost level its line, and puts a token for what belongs there behind it. */
function withSlots(tokens: readonly Token[], slots: () => Token): Token[] {
  let depth = 0;
  let end = 0;
  return tokens.flatMap((token) => {
    if (isNoticeToken(token) || (depth === 0 && token.type === 'inline')) return [token];
    if (depth === 0 && token.map && token.type !== 'tag') {
      end = token.map[1];
      token.attrSet('data-line', token.map[0] + 1);
    }
    depth += token.nesting;
    return depth === 0 ? [token, Object.assign(slots(), { meta: { end } })] : [token];
  });
}

function addRules(markdown: MarkdownIt, options: RenderOptions, waiting: Waiting): void {
  const { rules } = markdown.renderer;
  rules['slots'] = (tokens, index) => waiting.takeUpTo(Number(tokens[index]?.meta?.['end'] ?? 0));
  rules['fence'] = rules['code_block'] = (tokens, index) => {
    const token = tokens[index];
    const [start, end] = token?.map ?? [0, 0];
    const before = waiting.takeUpTo(start);
    const here = waiting.takeUpTo(end);
    return (
      before +
      (here.includes('data-slot')
        ? here
        : `<pre data-line="${start + 1}"><code>${escapeHtml(token?.content ?? '')}</code></pre>`)
    );
  };
  rules['image'] = (tokens, index) => {
    const token = tokens[index];
    return picture(String(token?.attrGet('src') ?? ''), token?.content ?? '', options);
  };
  rules['link_open'] = (tokens, index) => linkStart(String(tokens[index]?.attrGet('href') ?? ''));
}

function picture(source: string, alternative: string, options: RenderOptions): string {
  const address = options.picture(source);
  if (address !== undefined) return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alternative)}">`;
  const site = siteOf(source);
  const what = alternative === '' ? t('Picture') : t('Picture: {0}', alternative);
  const button =
    site === undefined
      ? ''
      : `<button type="button" data-site="${escapeHtml(site)}">${escapeHtml(t('Load pictures of {0}', site))}</button>`;
  return `<span class="picture"><span class="what">${escapeHtml(what)}</span> <code>${escapeHtml(source)}</code> ${button}</span>`;
}
