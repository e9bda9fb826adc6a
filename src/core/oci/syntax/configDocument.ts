import { type Node, type ParseError, parseTree } from 'jsonc-parser';

/**
 * Deeper than any config can be: the deepest field of the specification has nine levels. Parsers that recurse end at some
 * thousands, and jsonc-parser indents 200.
 */
const deepest = 100;

/**
 * Longer than any config is, in UTF-16 units: all arguments and variables of a program are 2 MB at most (execve(2), with a
 * stack of 8 MB). What is longer is not read, and that is said, so that every text has an answer within a second.
 */
const longest = 2 * 1024 * 1024;

/** Why there is no tree: the text is too long, or nested too deep, at this offset. */
export interface Unread {
  readonly why: 'too-long' | 'too-deep';
  readonly offset: number;
}

/** A text that is meant to be a config, and its one syntax tree, which every pass reads. */
export interface ConfigDocument {
  readonly text: string;
  /** Undefined where there is no value at all, or the text was not read. */
  readonly root: Node | undefined;
  /** What RFC 8259 does not allow. The tree is there all the same, as far as it could be made out. */
  readonly errors: readonly ParseError[];
  readonly unread?: Unread;
}

/** Parses a config. Never throws; comments and trailing commas are errors with a tree. */
export function parseConfig(text: string): ConfigDocument {
  const unread = whyUnread(text);
  if (unread) return { text, root: undefined, errors: [], unread };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // A comment that is not closed is taken to be longer than the text (jsonc-parser 3.3), and so is what it stands in.
  for (let last = root; last; last = last.children?.at(-1)) {
    (last as { length: number }).length = Math.min(last.length, text.length - last.offset);
  }
  return { text, root, errors };
}

function whyUnread(text: string): Unread | undefined {
  if (text.length > longest) return { why: 'too-long', offset: longest };
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    // Strings are stepped over as a whole, so that brackets in them do not count.
    if (unit === '"') at = endOfString(text, at);
    else if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth--;
    if (depth > deepest) return { why: 'too-deep', offset: at };
  }
  return undefined;
}

/** The offset of the quote that closes a string, or of the end of its line, or of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"' || unit === '\n') return at;
    if (unit === '\\') at++;
  }
  return text.length;
}
