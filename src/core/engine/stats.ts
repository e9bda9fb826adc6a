import type { Engine } from './engine';
import { EngineError } from './errors';
import { lines } from './lines';
import { parseStats, type StatsRecord } from './parse/stats';
import { part } from './request';

/**
 * What a container uses, read by the engine once a second (Docker Engine API, ContainerStats); undefined while it does
 * not run. Ends when the container is removed; rejects with an EngineError when the stream breaks off, `cancelled` when the signal ended it.
 */
export async function* streamStats(
  { transport }: Pick<Engine, 'transport'>,
  containerId: string,
  signal: AbortSignal,
): AsyncGenerator<StatsRecord | undefined, void, undefined> {
  const query = { stream: 'true' };
  const response = await transport.stream(
    { method: 'GET', path: `/containers/${part(containerId)}/stats`, query },
    signal,
  );
  try {
    for await (const line of lines(response)) yield parseStats(line);
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
    throw await transport.failure(error);
  } finally {
    response.destroy();
  }
}
