import { escaped, hasUnseen } from './visible';

/** Characters that no POSIX shell treats specially, in any place of a word (POSIX.1-2017, Shell Command Language 2.2). */
const plain = /^[A-Za-z0-9_@%+:,./=-]+$/;

/**
 * One argument as a person would type it in bash. Plain words stay as they are, others get single quotes, and what
 * would not be seen is written out in `$'…'`, so that the line shows what it does and still does it.
 */
export function quote(argument: string): string {
  if (plain.test(argument)) return argument;
  if (hasUnseen(argument)) return `$'${[...argument].map(insideAnsiC).join('')}'`;
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

function insideAnsiC(character: string): string {
  if (character === '\\' || character === "'") return `\\${character}`;
  return hasUnseen(character) ? escaped(character) : character;
}

/** A whole command line for showing and copying. It is never what Stevedore runs: that is the argv itself. */
export function commandLine(argv: readonly string[]): string {
  return argv.map(quote).join(' ');
}
