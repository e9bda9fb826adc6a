import type { Part, PartRole } from './explanation';

/** A word of a command: as it is written, and what the shell makes of it (quotes gone). */
export interface Token {
  readonly text: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The part that a whole token is. */
export function partOf({ text, start, end }: Token, role: PartRole, meaning: string): Part {
  return { start, end, text, role, meaning };
}

/** Some of a token, by offsets into its text. */
export function slice(token: Token, from: number, to = token.text.length): Token {
  const text = token.text.slice(from, to);
  return { text, value: text, start: token.start + from, end: token.start + to };
}
