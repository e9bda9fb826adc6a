/** Nine permission bits and the three above them (inode(7)). */
const most = 0o7777n;

const letters = 'rwxrwxrwx';

/** The three bits above the permissions: where they show, and as what, with and without x (POSIX ls, the file mode written). */
const special = [
  { bit: 0o4000n, at: 2, withX: 's', without: 'S' },
  { bit: 0o2000n, at: 5, withX: 's', without: 'S' },
  { bit: 0o1000n, at: 8, withX: 't', without: 'T' },
] as const;

/** A mode as chmod(1) takes it, four digits at least: 438 → `0666`. */
export function octalMode(mode: bigint): string {
  return mode.toString(8).padStart(4, '0');
}

/** A mode as ls(1) shows it, without the kind of file: 438 → `rw-rw-rw-`. Undefined for what has more bits than a mode. */
export function modeLetters(mode: bigint): string | undefined {
  if (mode < 0n || mode > most) return undefined;
  const shown = Array.from(letters, (letter, at) => ((mode >> BigInt(8 - at)) & 1n ? letter : '-'));
  for (const { bit, at, withX, without } of special) if (mode & bit) shown[at] = shown[at] === 'x' ? withX : without;
  return shown.join('');
}
