import { EngineError } from './errors';

export interface LimitOptions {
  /** For the error's detail. */
  readonly endpoint: string;
  /** Absent for no deadline. */
  readonly milliseconds?: number;
  /** Whoever may end it: the caller, and the engine when it is disposed. */
  readonly signals: readonly (AbortSignal | undefined)[];
}

/** What ends one request: a signal or its deadline. The reason of `signal` is the EngineError to throw. */
export class Limit {
  private readonly controller = new AbortController();
  private readonly clock: NodeJS.Timeout | undefined;
  private readonly signals: readonly AbortSignal[];
  private readonly onAbort = (): void => this.controller.abort(new EngineError('cancelled', 'cancelled'));

  constructor({ endpoint, milliseconds, signals }: LimitOptions) {
    this.signals = signals.filter((signal) => signal !== undefined);
    for (const signal of this.signals) {
      if (signal.aborted) this.onAbort();
      signal.addEventListener('abort', this.onAbort);
    }
    if (milliseconds === undefined) return;
    this.clock = setTimeout(() => this.end(late(endpoint, milliseconds)), milliseconds);
  }

  /** Ends the request before its time. */
  end(why: EngineError): void {
    this.controller.abort(why);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Throws what ended the request, if anything did. */
  check(): void {
    this.signal.throwIfAborted();
  }

  /** The answer has begun: from now on only the signals end it. */
  stopClock(): void {
    clearTimeout(this.clock);
  }

  dispose(): void {
    clearTimeout(this.clock);
    for (const signal of this.signals) signal.removeEventListener('abort', this.onAbort);
  }
}

/** What a deadline that passed is. */
export function late(endpoint: string, milliseconds: number): EngineError {
  return new EngineError('timeout', `no answer within ${milliseconds / 1000} s`, { endpoint });
}

/** Waits for something shared with others; rejects with `cancelled` when this caller does not want it any more. */
export async function unlessCancelled<T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return shared;
  const limit = new Limit({ endpoint: '', signals: [signal] });
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
