import type { MarkdownIt, RendererRule, StateBlock, Token } from 'markdown-it';
import container from 'markdown-it-container';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { escapeHtml } from '../../core/text/html';

type Kind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** What authors write, and which of the five kinds of GitHub it is. */
const kinds: Readonly<Record<string, Kind>> = {
  ...{ note: 'note', info: 'note', information: 'note', abstract: 'note', summary: 'note', seealso: 'note' },
  ...{ question: 'note', example: 'note', quote: 'note', todo: 'note', admonition: 'note', callout: 'note' },
  ...{ tip: 'tip', hint: 'tip', success: 'tip', check: 'tip', done: 'tip' },
  ...{ important: 'important', attention: 'important' },
  ...{ warning: 'warning', warn: 'warning' },
  ...{ caution: 'caution', danger: 'caution', error: 'caution', failure: 'caution', bug: 'caution' },
};

/** What folds: HackMD's and Docusaurus' own words for it. */
const folds: readonly string[] = ['details', 'spoiler', 'collapse', 'dropdown'];

function kindWord(kind: Kind): string {
  switch (kind) {
    case 'note':
      return t('Note');
    case 'tip':
      return t('Tip');
    case 'important':
      return t('Important');
    case 'warning':
      return t('Warning');
    case 'caution':
      return t('Caution');
  }
}

/** How a stretch of a note that is set apart begins, as HTML; its end is `noticeEnd`. `name` is the author's word for it. */
export function noticeStart(name: string, title: string): string {
  const word = name.toLowerCase();
  const said = escapeHtml(visible(title.trim()));
  if (folds.includes(word)) return `<details><summary>${said || escapeHtml(t('Details'))}</summary>`;
  const kind = kinds[word];
  const heading = said || (kind ? escapeHtml(kindWord(kind)) : '');
  return `<div class="notice ${kind ?? 'plain'}">${heading === '' ? '' : `<p class="notice-title">${heading}</p>`}`;
}

export function noticeEnd(name: string): string {
  return folds.includes(name.toLowerCase()) ? '</details>' : '</div>';
}

/** Whether a word means one of the kinds. */
export function isNotice(name: string): boolean {
  return name.toLowerCase() in kinds;
}

/** What these make of a block is no block of its own: what stands in it is placed as if it stood by itself. */
export const isNoticeToken = ({ type }: Token): boolean => /^(?:container_)?notice_/.test(type);

/**
 * Notes, tips and warnings, however an author sets them apart: `:::tip Title` (Docusaurus, VuePress, HackMD), `:::{note}`
 * (MyST), `> [!NOTE]` (GitHub), `> [!info] Title` (Obsidian), `!!! note "Title"` and `=== "Tab"` (MkDocs Material).
 */
export function useNotices(markdown: MarkdownIt): void {
  markdown.use(container, 'notice', { validate: (params: string) => named(params)[0] !== '' });
  markdown.block.ruler.before('fence', 'exclaimed', exclaimed, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  markdown.core.ruler.after('block', 'notices', ({ tokens }) => nameBoth(tokens));
  const { rules } = markdown.renderer;
  const start: RendererRule = (tokens, index) => noticeStart(...named(tokens[index]?.info ?? ''));
  const end: RendererRule = (tokens, index) => noticeEnd(named(tokens[index]?.info ?? '')[0]);
  rules['container_notice_open'] = rules['notice_open'] = start;
  rules['container_notice_close'] = rules['notice_close'] = end;
}

/** Name and title: `tip My tip`, `note[Title]`, `{.note}`, `{note} Title`, `spoiler Title {state="open"}`. */
function named(info: string): readonly [string, string] {
  const [, name = '', rest = ''] = /^\s*\{?\s*\.?([a-z][\w-]*)\}?\s*(.*)$/i.exec(info) ?? [];
  return [name, rest.replace(/\{[^{}]*\}\s*$/, '').replace(/^\[(.*)\]\s*$/, '$1')];
}

/** Quotes whose first line is `[!NOTE]` become notices, and the end of each notice learns what it ends. */
function nameBoth(tokens: readonly Token[]): void {
  const open: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'blockquote_open' && token.type !== 'blockquote_close' && !isNoticeToken(token)) return;
    if (token.nesting === 1) {
      if (token.type === 'blockquote_open') readAlert(token, tokens.slice(index + 1, index + 4));
      open.push(token);
      return;
    }
    const start = open.pop();
    if (!start) return;
    token.type = start.type.replace('_open', '_close');
    token.info = start.info;
  });
}

function readAlert(quote: Token, [before, inline, after]: readonly Token[]): void {
  const mark = inline?.type === 'inline' ? /^\[!([a-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i.exec(inline.content) : null;
  if (!inline || !mark || !isNotice(mark[1] ?? '')) return;
  quote.type = 'notice_open';
  quote.info = `${mark[1] ?? ''} ${mark[2] ?? ''}`;
  inline.content = inline.content.slice(mark[0].length);
  for (const part of [before, after]) if (part) part.hidden = inline.content === '';
}

/** `!!! note "Title"`, `??? tip`, `=== "Tab"`: a line with a mark, and below it what is indented by four. */
function exclaimed(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const line = state.getLines(start, start + 1, state.sCount[start] ?? 0, false).slice(0, 500);
  const mark = /^(?:(!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)|===)[ \t]*(?:"([^"]*)")?[ \t]*$/i.exec(line);
  const isInside = (at: number): boolean => (state.sCount[at] ?? 0) - state.blkIndent >= 4;
  if (!mark || isInside(start) || start + 1 >= end) return false;
  let next = start + 1;
  while (next < end && (state.isEmpty(next) || isInside(next))) next += 1;
  const first = state.skipEmptyLines(start + 1);
  if (first >= next) return false;
  if (silent) return true;
  const name = mark[1]?.startsWith('?') ? 'details' : (mark[2] ?? 'tab');
  const kind = mark[2] ?? '';
  const open = state.push('notice_open', 'div', 1);
  open.info = `${name} ${mark[3] ?? (name === 'details' ? kind : '')}`;
  open.map = [start, next];
  const { blkIndent, lineMax, parentType } = state;
  Object.assign(state, { blkIndent: blkIndent + 4, lineMax: next, parentType: 'blockquote' });
  state.md.block.tokenize(state, start + 1, next);
  Object.assign(state, { blkIndent, lineMax, parentType, line: next });
  state.push('notice_close', 'div', -1);
  return true;
}
