/** What a note is made of, as far as a reader of commands cares. Lines are counted from 1 within the text that was read. */

export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** A code block of any form: fenced, indented, or HTML's `<pre>`. `line` is the line of its first content line. */
export interface Code {
  readonly kind: 'code';
  /** What stands after the fence, in lower case, without decoration: "bash"; empty for none. */
  readonly label: string;
  readonly form: 'fenced' | 'indented' | 'html';
  readonly lines: readonly string[];
  readonly line: number;
}

/** Words outside code: raw Markdown, line by line. `html` lines have been freed of tags. */
export interface Prose {
  readonly kind: 'prose';
  readonly form: 'markdown' | 'html' | 'comment';
  /** It begins an item of a list. */
  readonly listed?: true;
  readonly lines: readonly ProseLine[];
}

export interface ProseLine {
  readonly text: string;
  readonly line: number;
}

export type Block = Heading | Code | Prose;
