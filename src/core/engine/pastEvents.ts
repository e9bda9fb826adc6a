import type { Engine } from './engine';
import { EngineError } from './errors';
import { lines } from './lines';
import { parseEventLine, sinceParameter } from './parse/event';
import type { EngineEvent } from './records';

export interface PastEvents {
  /** Nanoseconds since 1970 by the engine's clock, as an event has them; inclusive. */
  readonly since: string;
  /** Milliseconds since 1970 by the engine's clock: now. */
  readonly until: number;
  /** Only so many of the newest are kept. */
  readonly most: number;
}

/**
 * What happened from a moment until now, as far as the engine remembers: Docker the last 256 events since it was started
 * (moby, daemon/events), podman what its log holds. Rejects with an EngineError.
 */
export async function pastEvents(
  engine: Pick<Engine, 'transport' | 'connect'>,
  { since, until, most }: PastEvents,
  signal: AbortSignal,
): Promise<readonly EngineEvent[]> {
  const { transport } = engine;
  const { product } = await engine.connect(signal);
  const ends = product === 'Podman' ? endOfLog(until) : { until: sinceParameter(`${Math.floor(until)}000000`) };
  const query = { since: sinceParameter(since), ...ends };
  const response = await transport.stream({ method: 'GET', path: '/events', query }, signal);
  const events: EngineEvent[] = [];
  try {
    for await (const line of lines(response)) {
      const event = parseEventLine(line);
      if (event) events.push(event);
      if (events.length > 2 * most) events.splice(0, events.length - most);
    }
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
    throw await transport.failure(error);
  } finally {
    response.destroy();
  }
  return events.slice(-most);
}

/**
 * podman reads its log while a clock runs towards `until`, and stops in the middle where that has passed already (seen
 * with podman 4.3). It has a parameter of its own for reading no further than the end; Docker has none, and needs none.
 */
function endOfLog(now: number): Readonly<Record<string, string>> {
  return { until: String(Math.ceil(now / 1000) + 5), stream: 'false' };
}
