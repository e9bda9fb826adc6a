import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError } from './diskError';

export interface Writing {
  readonly signal: AbortSignal;
  /** Called with the bytes written so far. */
  readonly progress?: (bytes: number) => void;
  /** Permission bits; those of the user's umask when absent. */
  readonly mode?: number;
}

/**
 * Writes a file whole or not at all: beside it under a name of its own, which takes its place at the end. Gives the
 * number of bytes. Rejects with a FileError for the disk, and with what the source broke off with.
 */
export async function writeAtomically(
  path: string,
  source: AsyncIterable<Buffer>,
  { signal, progress, mode }: Writing,
): Promise<number> {
  const part = join(dirname(path), `.stevedore-${randomBytes(6).toString('hex')}.part`);
  try {
    const bytes = await writeNew(part, source, { signal, progress, mode });
    await rename(part, path);
    return bytes;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw diskError(error, path);
  }
}

/** Writes a file that must not be there yet, through no link. What was written stays when it fails. */
export async function writeNew(
  path: string,
  source: AsyncIterable<Buffer>,
  { signal, progress, mode = 0o666 }: { [K in keyof Writing]: Writing[K] | undefined } & { signal: AbortSignal },
): Promise<number> {
  // `wx`: O_EXCL, which takes no link for the last part either (open(2)).
  const file = await open(path, 'wx', mode);
  let bytes = 0;
  try {
    for await (const piece of source) {
      signal.throwIfAborted();
      await file.writeFile(piece);
      bytes += piece.length;
      progress?.(bytes);
    }
    signal.throwIfAborted();
    // A full disk may show only here.
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}
