const fence = /^[\s>]*(?:(?:[*+-]|\d+[.)])\s+)*(`{3,}|~{3,})/;
const heading = /^ {0,3}#{1,6}\s+(.+?)(?:\s+#+)?\s*$/;
/** What converters and slides put behind a heading. */
const attributes = /\s*(?:\{[^{}%]*\}|<!--.*-->)$/;

/** The heading that stands nearest above each line of a note (line 1 first), outside of fences; "" above the first. */
export function headingsAbove(note: string): readonly string[] {
  const lines = note.split(/\r\n|\r|\n/);
  let above = '';
  let open: string | undefined;
  return lines.map((line, index) => {
    const marks = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (marks !== undefined && marks.startsWith(open)) open = undefined;
      return above;
    }
    if (marks !== undefined) open = marks;
    const underlined = /^(=+|-{4,})\s*$/.test(lines[index + 1] ?? '') && /^[\p{L}\p{N}]/u.test(line);
    above = (heading.exec(line)?.[1] ?? (underlined ? line : above)).replace(attributes, '');
    return above;
  });
}
