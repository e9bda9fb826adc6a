/** A stretch of the text in UTF-16 units; `end` is behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch of what has an offset and a length, as a syntax tree's nodes do. */
export function spanOf({ offset, length }: { readonly offset: number; readonly length: number }): Span {
  return { start: offset, end: offset + length };
}

/** A stretch within the quotes of a string literal is taken by this many units from its opening quote. */
export function within(span: Span, start: number, end: number): Span {
  return { start: span.start + start, end: Math.min(span.start + end, span.end) };
}
