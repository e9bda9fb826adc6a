import { readArchive } from '../../engine/archive';
import type { Engine } from '../../engine/engine';
import { readTar } from '../../files/readTar';

/** The most that one of the engine's small files may have, in bytes. */
const largest = 1024 * 1024;

/** A small file as the container sees it, with what is mounted there; empty for what is no file, or too large. Rejects with an EngineError. */
export async function contentOf(
  engine: Engine,
  { container, path }: { readonly container: string; readonly path: string },
  signal: AbortSignal,
): Promise<Buffer> {
  for await (const { header, body } of readTar(await readArchive(engine, container, path, signal), path)) {
    const pieces: Buffer[] = [];
    if (header.type === 'file' && header.size <= largest) for await (const piece of body) pieces.push(piece);
    return Buffer.concat(pieces);
  }
  return Buffer.alloc(0);
}
