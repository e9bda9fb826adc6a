import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/errors';
import type { StatsRecord } from '../engine/parse/stats';
import { streamStats } from '../engine/stats';
import { type Usage, usageBetween } from './usage';

/** Milliseconds: the samples of one second are told together, and a stream that broke off is opened again after a while. */
const beat = { together: 200, again: 3000 };

export interface UsageWatchOptions {
  readonly engine: Pick<Engine, 'transport'>;
  /** Called at most five times a second, when something new is known; for who does not look at `latest` by a clock of its own. */
  readonly onChange?: () => void;
}

/** Follows what running containers use: one stream of the engine each, while they are followed and no longer. */
export class UsageWatch {
  private readonly streams = new Map<string, AbortController>();
  private readonly known = new Map<string, Usage>();
  private telling: NodeJS.Timeout | undefined;

  constructor(private readonly options: UsageWatchOptions) {}

  /** The newest of each container that is followed; absent until two samples are there. */
  get latest(): ReadonlyMap<string, Usage> {
    return this.known;
  }

  /** How many streams are open. */
  get open(): number {
    return this.streams.size;
  }

  /** Follows exactly these containers from now on; running ones only, others have nothing to tell. */
  follow(ids: Iterable<string>): void {
    const wanted = new Set(ids);
    for (const [id, abort] of this.streams) if (!wanted.has(id)) this.end(id, abort);
    for (const id of wanted) if (!this.streams.has(id)) this.begin(id);
  }

  dispose(): void {
    this.follow([]);
    clearTimeout(this.telling);
  }

  private begin(id: string): void {
    const abort = new AbortController();
    this.streams.set(id, abort);
    void this.read(id, abort.signal);
  }

  private end(id: string, abort: AbortController): void {
    abort.abort();
    this.streams.delete(id);
    this.known.delete(id);
  }

  /** Reads until it is not wanted any more. A stream that ends is opened again: who follows says when a container has ended. */
  private async read(id: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let before: StatsRecord | undefined;
      try {
        for await (const now of streamStats(this.options.engine, id, signal)) {
          if (!now) this.forget(id);
          else if (before && now.time > before.time) this.learn(id, usageBetween(before, now));
          before = now;
        }
      } catch (error) {
        if (EngineError.is(error, 'not-found', 'cancelled')) return;
      }
      this.forget(id);
      await pause(beat.again, signal);
    }
  }

  private learn(id: string, usage: Usage): void {
    if (!this.streams.has(id)) return;
    this.known.set(id, usage);
    this.tell();
  }

  private forget(id: string): void {
    if (this.streams.has(id) && this.known.delete(id)) this.tell();
  }

  private tell(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.options.onChange?.();
    }, beat.together);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    if (signal.aborted) done();
    else signal.addEventListener('abort', done);
  });
}
