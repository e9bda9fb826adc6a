import type { Span } from '../syntax/span';
import type { Edit } from './edit';

/** Takes an item of an array, or a key with its value, out of the text, and one comma with it. */
export function removed(text: string, { start, end }: Span): readonly Edit[] {
  const behind = /^\s*,\s*/.exec(text.slice(end));
  if (behind) return [{ span: { start, end: end + behind[0].length }, text: '' }];
  const before = /,?\s*$/.exec(text.slice(0, start));
  return [{ span: { start: start - (before?.[0].length ?? 0), end }, text: '' }];
}
