import type { MarkdownIt } from 'markdown-it';
import { full } from 'markdown-it-emoji';

/**
 * `:whale:` as a whale. Between letters, digits and colons it is none: `root:x:0:0` has no `:x:` in it. Emoticons such
 * as `:)` stay text, and code is code.
 */
export function useEmoji(markdown: MarkdownIt): void {
  markdown.use(full, { shortcuts: {} });
  markdown.renderer.rules['emoji'] = (tokens, index) => {
    const token = tokens[index];
    const isInside = /[\w:]$/.test(tokens[index - 1]?.content ?? '') || /^[\w:]/.test(tokens[index + 1]?.content ?? '');
    return isInside ? `:${token?.markup ?? ''}:` : (token?.content ?? '');
  };
}
