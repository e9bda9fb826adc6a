import type { Readable } from 'node:stream';
import type { Engine } from './engine';
import { TransferError } from './transferError';
import { transfer, type TransferMessage } from './transferMessages';

/** What is to be loaded: the bytes of an archive, packed or not, and how errors name it. */
export interface Archive {
  readonly bytes: Readable;
  readonly name: string;
}

/**
 * Sends an archive of `docker save` to the engine, piece by piece. Throws a TransferError, `bad-archive` for what is no
 * archive or not a whole one, or an EngineError for the way to the engine. An engine keeps nothing of a load that failed
 * but layers that were whole, which the next load uses and a prune takes.
 */
export async function* loadImages(
  engine: Engine,
  { bytes, name }: Archive,
  signal: AbortSignal,
): AsyncGenerator<TransferMessage, void, undefined> {
  const request = {
    method: 'POST',
    path: '/images/load',
    query: { quiet: '0' },
    headers: { 'Content-Type': 'application/x-tar' },
    upload: bytes,
  } as const;
  try {
    yield* transfer(engine, { request, subject: name }, signal);
  } catch (error) {
    throw ofArchive(error);
  } finally {
    bytes.destroy();
  }
}

/** Only the disk is told from the archive: whatever else an engine says while it reads one is about the archive. */
function ofArchive(error: unknown): unknown {
  if (!TransferError.is(error) || error.kind === 'disk-full') return error;
  return new TransferError('bad-archive', error.message, error.subject, { cause: error });
}
