import type { Engine } from './engine';
import { named } from './performRequest';
import { authHeader, type RegistryAuth } from './registryAuth';
import { transfer, type TransferMessage } from './transferMessages';

export interface PullOptions {
  /** `linux/arm64`; the engine's own when absent. */
  readonly platform?: string;
  readonly auth?: RegistryAuth;
}

/**
 * Brings an image from its registry. A reference with neither tag nor digest means `latest`, as for docker's command
 * line: the engine alone would take all tags. Throws a TransferError, or an EngineError for the way to the engine.
 */
export function pull(
  engine: Engine,
  reference: string,
  { platform, auth }: PullOptions,
  signal: AbortSignal,
): AsyncIterable<TransferMessage> {
  const whole = reference.includes('@') || named(reference).tag !== '' ? reference : `${reference}:latest`;
  const query = { fromImage: whole, ...(platform !== undefined && { platform }) };
  const headers = auth && { headers: authHeader(auth) };
  return transfer(
    engine,
    { request: { method: 'POST', path: '/images/create', query, ...headers }, subject: reference },
    signal,
  );
}
