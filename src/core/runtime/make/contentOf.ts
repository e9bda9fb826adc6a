import { readArchive } from '../../engine/archive';
import type { Engine } from '../../engine/engine';

/** The most that an archive of one of the engine's small files may have, in bytes. */
const largest = 1024 * 1024;

/** A small file as the container sees it, with what is mounted there; empty for what is no file, or too large. Rejects with an EngineError. */
export async function contentOf(
  engine: Engine,
  { container, path }: { readonly container: string; readonly path: string },
  signal: AbortSignal,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of (await readArchive(engine, container, path, signal)) as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > largest) return Buffer.alloc(0);
  }
  return firstFile(Buffer.concat(pieces));
}

const block = 512;

/**
 * The content of the first regular file of an archive in memory; empty where there is none. Of a header only size and type count
 * (tar(5), "POSIX ustar Archives"): what pax and GNU write before a file is passed over.
 */
export function firstFile(archive: Buffer): Buffer {
  for (let at = 0; at + block <= archive.length;) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8) || 0;
    const type = archive.toString('latin1', at + 156, at + 157);
    const start = at + block;
    if (type === '0' || type === '\0') return archive.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
  }
  return Buffer.alloc(0);
}
