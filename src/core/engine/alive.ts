import { EngineError } from './errors';
import { late, Limit } from './limit';
import type { Modem } from './modem';
import { readBody } from './readBody';

export interface AliveOptions {
  /** The engine, for the error's detail. */
  readonly endpoint: string;
  /** Milliseconds after which an engine that answers nothing at all is given up. */
  readonly deadline: number;
}

/**
 * Stands by a call that rightly takes its time (a stop, a prune): when half of the usual deadline has passed, the engine
 * is asked whether it is there, and where even that gets no answer within the other half, the call ends with `timeout`.
 * A frozen engine is so told from a busy one. Call what it gives when the call is over.
 */
export function standBy(limit: Limit, modem: Modem, { endpoint, deadline }: AliveOptions): () => void {
  const half = deadline / 2;
  const timer = setTimeout(() => {
    void answers(modem, new Limit({ endpoint, milliseconds: half, signals: [limit.signal] })).then((alive) => {
      if (!alive) limit.end(late(endpoint, deadline));
    });
  }, half);
  return () => clearTimeout(timer);
}

/** False only when nothing came in time; what else went wrong, the call itself will tell. */
async function answers(modem: Modem, limit: Limit): Promise<boolean> {
  try {
    await readBody(await modem.send({ method: 'GET', path: '/_ping' }, limit.signal), limit.signal);
    return true;
  } catch {
    return !EngineError.is(limit.signal.reason, 'timeout');
  } finally {
    limit.dispose();
  }
}
