import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** What a folder holds. */
export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Looking into folders. */
export interface Folders {
  /** What is in it, in no order; nothing where it cannot be read. Symbolic links count as what they are: no folders. */
  list(path: string): Promise<readonly Listed[]>;
}

/** The folders of this machine. */
export const localFolders: Folders = {
  async list(path) {
    const found = await readdir(path, { withFileTypes: true }).catch((): Dirent[] => []);
    return found.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
};
