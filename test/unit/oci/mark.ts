import type { Span } from '../../../src/core/oci/syntax/span';

/** A text whose stretch between two `$0` is meant, without the marks. One mark is an empty stretch. */
export function marked(text: string): { readonly text: string; readonly span: Span } {
  const [before = '', inside = '', after] = text.split('$0');
  if (after === undefined) return { text: before + inside, span: { start: before.length, end: before.length } };
  return { text: before + inside + after, span: { start: before.length, end: before.length + inside.length } };
}
