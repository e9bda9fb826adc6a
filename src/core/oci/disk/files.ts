import { open, readFile, readlink, stat } from 'node:fs/promises';
import type { PathFact } from './diskFacts';

/** What reading the disk takes. Nothing throws: what cannot be read is unknown or undefined. */
export interface Files {
  /** What a path is, symbolic links followed as the host follows them. */
  fact(path: string): Promise<PathFact>;
  /** Where a symbolic link points, as it is written; undefined for anything else. */
  link(path: string): Promise<string | undefined>;
  /** A small text file; undefined where it cannot be read. */
  text(path: string): Promise<string | undefined>;
}

const unless = async <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/** elf(5) begins with its magic, a script with #! (execve(2)). */
async function formatOf(path: string): Promise<NonNullable<PathFact['format']>> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.toString('latin1') === '\x7fELF') return 'elf';
    return buffer.toString('latin1').startsWith('#!') ? 'script' : 'other';
  } finally {
    await file.close();
  }
}

/** The files of this machine. */
export const localFiles: Files = {
  async fact(path) {
    try {
      const found = await stat(path);
      const is = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
      const executable = (found.mode & 0o111) !== 0;
      const format = is === 'file' && executable ? await unless(formatOf(path)) : undefined;
      return { is, executable, uid: found.uid, size: found.size, ...(format && { format }) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return { is: code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'unknown' };
    }
  },
  link: (path) => unless(readlink(path)),
  text: (path) => unless(readFile(path, 'utf8')),
};
