import { commandsOf, type Course } from '../../src/core/course/model';

/**
 * What a course holds that its note does not show: commands one of whose lines is not in the lines of the note that it
 * claims, apart from prompts, backslash escapes, tags, entities and the width of blanks; and commands out of any place.
 */
export function notShown(course: Course, note: string): readonly string[] {
  const lines = note.split(/\r\n|\r|\n/).map(bare);
  const wrong: string[] = [];
  for (const { text, line, endLine, context } of commandsOf(course)) {
    const where = lines.slice(line - 1, endLine).join('\n');
    const tagless = where.replace(/<\/?[a-z][^<>]*>/gi, '');
    const strange = text.split(/\r\n|\r|\n/).find((one) => ![where, tagless].some((all) => all.includes(bare(one))));
    if (strange !== undefined) wrong.push(`${line}–${endLine}: ${strange.slice(0, 200)}`);
    if (text.trim() === '') wrong.push(`${line}: nothing to run`);
    if (line < 1 || endLine < line || endLine > lines.length) wrong.push(`${line}–${endLine}: no such lines`);
    if (context[0]?.kind !== 'host') wrong.push(`${line}: no host to start from`);
  }
  return wrong;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
};

/** A line as a reader sees it, less whatever may be left out. */
function bare(line: string): string {
  return line
    .replace(/&#(\d{1,7});/g, (all, code: string) => character(Number(code), all))
    .replace(/&#x([0-9a-f]{1,6});/gi, (all, code: string) => character(parseInt(code, 16), all))
    .replace(/&([a-z]+);/g, (all, name: string) => entities[name] ?? all)
    .replace(/\\/g, '')
    .replace(/[\s\0\ufffd]+/g, '');
}

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
