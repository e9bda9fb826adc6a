import { readFile } from 'node:fs/promises';
import type { Io } from './io';

/** A note as text, from a file or (`-`) from standard input; UTF-8, wrong bytes become U+FFFD. Rejects as node:fs does. */
export async function readNote(file: string, { stdin, signal }: Io): Promise<string> {
  if (file !== '-') return readFile(file, { encoding: 'utf8', signal });
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) {
    signal.throwIfAborted();
    chunks.push(Buffer.from(chunk as Buffer));
  }
  return Buffer.concat(chunks).toString('utf8');
}
