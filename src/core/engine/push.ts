import type { Engine } from './engine';
import { named } from './performRequest';
import { authHeader, type RegistryAuth } from './registryAuth';
import { part } from './request';
import { transfer, type TransferMessage } from './transferMessages';

/**
 * Sends the image with this tag to the registry that its name says; without a tag, `latest`. Throws a TransferError, or
 * an EngineError for the way to the engine. What the registry has of a push that ended midway, it throws away.
 */
export function push(
  engine: Engine,
  reference: string,
  { auth }: { readonly auth?: RegistryAuth },
  signal: AbortSignal,
): AsyncIterable<TransferMessage> {
  const { repo, tag } = named(reference);
  const request = {
    method: 'POST',
    path: `/images/${part(repo)}/push`,
    query: { tag: tag === '' ? 'latest' : tag },
    headers: authHeader(auth),
  } as const;
  return transfer(engine, { request, subject: reference }, signal);
}
