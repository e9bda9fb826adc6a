import type { Readable } from 'node:stream';
import type { Engine } from './engine';
import { part } from './request';
import { EngineError } from './errors';
import { asTransferError, TransferError } from './transferError';

/**
 * An image with its tag as an archive of `docker save`, as it comes. The reader destroys it; it breaks off with node's
 * error when the connection does, and `engine.transport.failure` says why. Throws a TransferError `not-local`, or an
 * EngineError.
 */
export async function saveImage(engine: Engine, reference: string, signal: AbortSignal): Promise<Readable> {
  const request = { method: 'GET', path: `/images/${part(reference)}/get`, deadline: 'none' } as const;
  try {
    return await engine.transport.stream(request, signal);
  } catch (error) {
    if (EngineError.is(error, 'not-found')) throw new TransferError('not-local', error.message, reference);
    throw asTransferError(error, reference);
  }
}
