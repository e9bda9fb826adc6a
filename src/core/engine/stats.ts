import type { Engine } from './engine';
import { EngineError } from './errors';
import { lines } from './lines';
import { parseStats, type StatsRecord } from './parse/stats';
import { part } from './request';

/**
 * What a container uses, read by the engine once a second (Docker Engine API, ContainerStats). Ends when the container
 * does; rejects with an EngineError when the stream breaks off, `cancelled` when the signal ended it.
 */
export async function* streamStats(
  { transport }: Pick<Engine, 'transport'>,
  containerId: string,
  signal: AbortSignal,
): AsyncGenerator<StatsRecord, void, undefined> {
  const query = { stream: 'true' };
  const response = await transport.stream(
    { method: 'GET', path: `/containers/${part(containerId)}/stats`, query },
    signal,
  );
  try {
    for await (const line of lines(response)) {
      const record = parseStats(line);
      if (record) yield record;
    }
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
    throw await transport.failure(error);
  } finally {
    response.destroy();
  }
}
