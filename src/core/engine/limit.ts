import { EngineError } from './errors';

/** What ends one request: the caller's signal or its deadline. The reason of `signal` is the EngineError to throw. */
export class Limit {
  private readonly controller = new AbortController();
  private readonly clock: NodeJS.Timeout | undefined;
  private readonly onAbort = (): void => this.controller.abort(new EngineError('cancelled', 'cancelled'));

  /** `milliseconds`: absent for no deadline. `endpoint`: for the error's detail. */
  constructor(
    endpoint: string,
    milliseconds: number | undefined,
    private readonly caller: AbortSignal | undefined,
  ) {
    if (caller?.aborted === true) this.onAbort();
    caller?.addEventListener('abort', this.onAbort);
    if (milliseconds === undefined) return;
    this.clock = setTimeout(() => {
      this.controller.abort(new EngineError('timeout', `no answer within ${milliseconds / 1000} s`, { endpoint }));
    }, milliseconds);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Throws what ended the request, if anything did. */
  check(): void {
    this.signal.throwIfAborted();
  }

  /** The answer has begun: from now on only the caller ends it. */
  stopClock(): void {
    clearTimeout(this.clock);
  }

  dispose(): void {
    clearTimeout(this.clock);
    this.caller?.removeEventListener('abort', this.onAbort);
  }
}

/** Waits for something shared with others; rejects with `cancelled` when this caller does not want it any more. */
export async function unlessCancelled<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return shared;
  const limit = new Limit('', undefined, signal);
  try {
    limit.check();
    return await Promise.race([shared, aborted(limit.signal)]);
  } finally {
    limit.dispose();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
