import { posix, win32 } from 'node:path';

/** Reading is all that is done to docker's configuration. */
export interface Files {
  readonly platform: NodeJS.Platform;
  /** UTF-8 text of a file; rejects as node's readFile does. */
  readonly readFile: (path: string) => Promise<string>;
  /** Names in a folder; rejects as node's readdir does. */
  readonly readFolder: (path: string) => Promise<readonly string[]>;
}

/** Joins paths as the platform does. */
export const joinFor =
  (platform: NodeJS.Platform) =>
  (...parts: string[]): string =>
    platform === 'win32' ? win32.join(...parts) : posix.join(...parts);
