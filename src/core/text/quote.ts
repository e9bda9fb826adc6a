import { hasUnseen } from './visible';

/** Characters that no POSIX shell treats specially, in any place of a word (POSIX.1-2017, Shell Command Language 2.2). */
const plain = /^[A-Za-z0-9_@%+:,./=-]+$/;

/**
 * One argument as a person would type it in bash. Plain words stay as they are, others get single quotes, and what
 * would not be seen is written out in `$'…'`, so that the line shows what it does and still does it.
 */
export function quote(argument: string): string {
  if (plain.test(argument)) return argument;
  if (hasUnseen(argument)) return `$'${Array.from(argument, insideAnsiC).join('')}'`;
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

const shortForms: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
  "'": "\\'",
  // An interactive bash would look for it in its history.
  '!': '\\x21',
};

/**
 * One character inside `$'…'` (bash(1), QUOTING). Written as the bytes of UTF-8 and not as `\u`: bash makes those from
 * the locale, and in the C locale leaves them as they are. A lone surrogate becomes U+FFFD, as it does in an argv.
 */
function insideAnsiC(character: string): string {
  const short = shortForms[character];
  if (short !== undefined) return short;
  if (!hasUnseen(character)) return character;
  return [...Buffer.from(character, 'utf8')].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}

/** A whole command line for showing and copying. It is never what Stevedore runs: that is the argv itself. */
export function commandLine(argv: readonly string[]): string {
  return argv.map(quote).join(' ');
}

/** Assignments before a command, as they would be typed: `DOCKER_HOST=ssh://me@box`. Names that no shell takes are left out. */
export function assignments(env: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(env)
    .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    .map(([name, value]) => `${name}=${quote(value)}`);
}
