import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Io } from '../io';
import { readNote } from '../readNote';

/** A config that was read. */
export interface Config {
  /** As it is shown: the path that was given, `config.json` added to a folder. */
  readonly file: string;
  readonly text: string;
  /** The folder that relative paths in it start from; undefined for standard input. */
  readonly bundle?: string;
}

/** Reads a config: a file, the one of a bundle, or (`-`) standard input. Rejects as node:fs does. */
export async function readConfig(place: string, io: Io): Promise<Config> {
  if (place === '-') return { file: '-', text: await readNote('-', io) };
  const file = (await stat(place)).isDirectory() ? join(place, 'config.json') : place;
  return { file, text: await readNote(file, io), bundle: resolve(dirname(file)) };
}

/** What a file holds now, if it is a file of its own; rejects with ELOOP for a symbolic link (open(2), O_NOFOLLOW). */
export async function readOwn(file: string): Promise<{ readonly text: string; readonly mode: number }> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const [text, { mode }] = await Promise.all([handle.readFile('utf8'), handle.stat()]);
    return { text, mode: mode & 0o7777 };
  } finally {
    await handle.close();
  }
}
