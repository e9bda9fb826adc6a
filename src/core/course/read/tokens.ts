import MarkdownIt from 'markdown-it';

/** Only the block pass: the inline rules cost four times as much and nobody here needs their tokens. */
const parser = new MarkdownIt({ html: true });
parser.core.ruler.disable(['inline', 'linkify', 'replacements', 'smartquotes', 'text_join']);
parser.block.ruler.disable(['table', 'reference']);

export type Token = ReturnType<typeof parser.parse>[number];

/** The tokens of one or more whole blocks of the top level; their lines are counted from `first`. */
export interface Stretch {
  readonly tokens: readonly Token[];
  readonly first: number;
}

/**
 * So many lines are parsed at a time. The tokens of a megabyte at once fill the memory for young objects again and again,
 * which takes as long as the parsing.
 */
const atOnce = 512;

/** The tokens of a note, a stretch at a time. A block that may go on behind the lines parsed is parsed again with the next ones. */
export function* stretchesOf(lines: readonly string[]): Generator<Stretch> {
  let first = 0;
  let count = atOnce;
  while (first + count < lines.length) {
    const tokens = tokensOf(lines.slice(first, first + count).join('\n'));
    const last = tokens.findLastIndex(beginsBlock);
    const whole = tokens[last]?.map?.[0] ?? 0;
    if (whole > 0) yield { tokens: tokens.slice(0, last), first };
    first += whole;
    count = whole > 0 ? atOnce : count * 2;
  }
  yield { tokens: tokensOf(lines.slice(first).join('\n')), first };
}

export function tokensOf(source: string): readonly Token[] {
  return parser.parse(source, {});
}

/** Whether a block of the top level begins with a token, so that what stands before it cannot reach into it. */
export function beginsBlock({ level, nesting, map }: Token): boolean {
  return level === 0 && nesting >= 0 && map !== null;
}
