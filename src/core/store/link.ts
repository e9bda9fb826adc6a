import type { EngineError } from '../engine/errors';

export interface LinkOptions {
  /** Stays connected for as long as it can; calls `ready` when the picture is true, and resolves with why it ended. */
  readonly attempt: (signal: AbortSignal, ready: () => void) => Promise<EngineError>;
  /** An attempt came to nothing; the next one is at `retryAt`, milliseconds since 1970. */
  readonly failed: (error: EngineError, retryAt: number) => void;
  /** The first wait between attempts and the longest one, in milliseconds. Each is twice the one before. */
  readonly firstMs: number;
  readonly maxMs: number;
}

/** A connection that stood for this long was a good one, and the next wait is short again. */
const steady = 5000;

/** Connects, and connects again for as long as it is not stopped. */
export class Link {
  private abort: AbortController | undefined;
  private skipWait: () => void = () => undefined;

  constructor(private readonly options: LinkOptions) {}

  get isRunning(): boolean {
    return this.abort !== undefined;
  }

  start(): void {
    if (this.abort) return;
    this.abort = new AbortController();
    void this.run(this.abort.signal);
  }

  /** Does not wait for the next attempt. */
  wake(): void {
    this.skipWait();
  }

  stop(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.skipWait();
  }

  private async run(signal: AbortSignal): Promise<void> {
    let wait = this.options.firstMs;
    while (!signal.aborted) {
      const begun = performance.now();
      let wasReady = false;
      const error = await this.options.attempt(signal, () => (wasReady = true));
      if (isAborted(signal)) return;
      if (performance.now() - begun > steady && isTrue(wasReady)) wait = this.options.firstMs;
      // A good connection that ends is not a failure yet: an engine that restarts is back before anybody looks.
      if (!isTrue(wasReady)) this.options.failed(error, Date.now() + wait);
      await this.pause(wait);
      wait = Math.min(wait * 2, this.options.maxMs);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.skipWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** Set from within a callback, which the compiler does not see. */
function isTrue(value: boolean): boolean {
  return value;
}
