/** The YAML at the top of a note, and where it stands in the text. */
export interface FrontMatterBlock {
  readonly yaml: string;
  /** Offset of the first character behind the opening line. */
  readonly start: number;
  /** Offset of the closing line, or of the end of the text where it is still missing. */
  readonly end: number;
  readonly closed: boolean;
}

/** Longer ones are not written by people. */
const longest = 65_536;

/** The block between the `---` lines at the top of a note; undefined where there is none. */
export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(0, 40));
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(start, longest));
  const end = closing ? start + closing.index : Math.min(text.length, longest);
  return { yaml: text.slice(start, end), start, end, closed: closing !== null };
}
