// Plugins of markdown-it that bring no types; only what is used of them.

declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';
  const container: (
    markdown: MarkdownIt,
    name: string,
    options: { readonly validate: (params: string) => boolean; readonly render?: unknown },
  ) => void;
  // eslint-disable-next-line import-x/no-default-export -- so it is.
  export default container;
}

declare module 'markdown-it-emoji' {
  import type { MarkdownIt } from 'markdown-it';
  /** Every shortcode that GitHub knows; `shortcuts` are emoticons such as `:)`. */
  export const full: (markdown: MarkdownIt, options: { readonly shortcuts: object }) => void;
}
