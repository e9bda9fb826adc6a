import { randomBytes } from 'node:crypto';

/** Longer commands are refused: a note does not hold them, and a terminal is slow at it. In bytes. */
export const longestCommand = 256 * 1024;

/** Characters a line. Line editors (busybox: 1024) and terminals (termios(3): 4096) cut longer ones. */
const lineLength = 600;

/** The bytes that pass a terminal, a line editor and single quotes as they are; `\` and `'` do not. */
const untouched = /[A-Za-z0-9_ @%+:,./=(){}<>|&;$"#*?[\]~^`-]/;

/** A marker in two halves: the echo of a line that prints it never shows it whole. */
export interface Marker {
  readonly left: string;
  readonly right: string;
  /** What is printed. */
  readonly whole: string;
}

/** A marker of 128 random bits: output that was written before it was drawn cannot hold it. */
export function newMarker(): Marker {
  const [left, right] = [`<${randomBytes(8).toString('hex')}`, `${randomBytes(8).toString('hex')}>`];
  return { left, right, whole: left + right };
}

/** POSIX shell that prints a marker, then `$?`, then `;`. */
export function printStatus(marker: Marker): string {
  return `printf '%s%s%s;' '${marker.left}' '${marker.right}' "$?"`;
}

/**
 * Lines that carry `text` byte for byte into the variable `__stevedore` of a POSIX shell: the bytes that a terminal or a
 * line editor would act on (tabs complete, ^C interrupts) travel in octal (POSIX.1-2017, printf, `%b`).
 * Throws a RangeError for a NUL, which no shell can take, and for what is longer than `longestCommand`.
 */
export function carry(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.includes(0)) throw new RangeError('a command cannot hold a NUL');
  if (bytes.length > longestCommand) throw new RangeError(`a command may have ${longestCommand} bytes`);
  const lines = ["__stevedore=''"];
  let line = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    line += untouched.test(character) ? character : `\\0${byte.toString(8).padStart(3, '0')}`;
    if (line.length < lineLength) continue;
    lines.push(append(line));
    line = '';
  }
  if (line !== '') lines.push(append(line));
  return lines;
}

function append(part: string): string {
  return `__stevedore=$__stevedore'${part}'`;
}

/**
 * The line that runs what was carried in the same shell. It is read whole before anything runs, so a command that reads
 * its input finds none of ours. `$?` is what the command before left, as it is for lines that are typed.
 */
export function runLine(begin: Marker, end: Marker, status: number): string {
  const before = status === 0 ? ':' : `(exit ${status})`;
  const decode = `__stevedore=$(printf '%b' "$__stevedore")`;
  return `${decode}; ${printStatus(begin)}; ${before}; eval "$__stevedore"; ${printStatus(end)}`;
}
