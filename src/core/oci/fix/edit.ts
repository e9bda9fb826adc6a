import { applyEdits, type FormattingOptions, type JSONPath, modify } from 'jsonc-parser';
import type { Path, Value } from '../syntax/value';
import type { Span } from '../syntax/span';

/** What stands in a stretch from then on. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text with edits, which must not overlap, applied. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  return applyEdits(
    text,
    edits.map(({ span, text: content }) => ({ offset: span.start, length: span.end - span.start, content })),
  );
}

/** Puts another value in the place of one. */
export function replaced(value: Value, json: unknown): readonly Edit[] {
  return [{ span: value.span, text: JSON.stringify(json) }];
}

/**
 * Sets what stands at a path, with the indentation of the text; objects on the way are made. `undefined` removes it,
 * its comma included. An index that is the length of an array appends; with `insert` it goes in front of what is there.
 */
export function edited(text: string, path: Path, json: unknown, insert = false): readonly Edit[] {
  const made = modify(text, path as JSONPath, json, { formattingOptions: formatOf(text), isArrayInsertion: insert });
  return made.map(({ offset, length, content }) => ({ span: { start: offset, end: offset + length }, text: content }));
}

/** The indentation that the text has: the first indented line tells. */
function formatOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '\t';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
