import type { Engine } from '../engine/engine';
import { readInfo } from '../engine/engineInfo';
import { EngineError } from '../engine/errors';
import { pastEvents } from '../engine/pastEvents';
import type { EngineEvent } from '../engine/records';
import type { Connection } from '../store/snapshot';
import type { Store, Subscription } from '../store/store';
import { EventLog, type LoggedEvent } from './eventLog';

/** How it stands with the stream of events. */
export type WatchState =
  { readonly is: 'connecting' } | { readonly is: 'live' } | { readonly is: 'failed'; readonly error: EngineError };

export interface EventWatchOptions {
  readonly engine: Pick<Engine, 'transport' | 'connect'>;
  readonly store: Pick<Store, 'watch' | 'onEvent' | 'onDidChangeConnection' | 'connection'>;
  /** Events that were not told before, in the order of time. */
  readonly onEvents: (events: readonly LoggedEvent[]) => void;
  readonly onState: (state: WatchState) => void;
  /** Told when the past could not be read; what comes is shown all the same. */
  readonly onGap?: (error: unknown) => void;
}

/** Events that are kept. */
export const mostEvents = 1000;
/** How far back the first look goes, in milliseconds. */
const past = 3_600_000;

/**
 * The events of an engine while somebody looks. They come from the one stream that the store has open anyway; what was
 * missed, before the first look or between two, is asked for once, with `since`.
 */
export class EventWatch {
  readonly log = new EventLog(mostEvents);
  private parts: Subscription[] = [];
  private abort: AbortController | undefined;
  /** What is heard while the past is being read waits for it, so that the order is right. */
  private held: EngineEvent[] | undefined;

  constructor(private readonly options: EventWatchOptions) {}

  get isWatching(): boolean {
    return this.parts.length > 0;
  }

  /** Begins, or goes on where it was stopped. */
  start(): void {
    if (this.isWatching) return;
    const { store } = this.options;
    this.parts = [
      store.onEvent((told) => (told === 'opened' ? void this.catchUp() : this.hear(told))),
      store.onDidChangeConnection((connection) => this.follow(connection)),
      store.watch('containers'),
    ];
    this.hold();
    this.follow(store.connection);
  }

  /** Ends: no stream is open for it any more. What was heard is kept. */
  stop(): void {
    this.abort?.abort();
    this.abort = undefined;
    for (const part of this.parts.splice(0)) part.dispose();
    // What waited for the past is part of it now: the next look asks for both.
    this.held = undefined;
  }

  private follow(connection: Connection): void {
    if (!this.isWatching) return;
    switch (connection.is) {
      case 'ready':
        this.options.onState({ is: 'live' });
        // The stream was open before anybody looked here, or the engine does not say when it has opened it.
        if (this.held && !this.abort) void this.catchUp();
        break;
      case 'failed':
        this.options.onState({ is: 'failed', error: connection.error });
        break;
      case 'idle':
      case 'connecting':
        this.options.onState({ is: 'connecting' });
        break;
    }
  }

  /** Nothing is told before the past is known: it may have a gap here. */
  private hold(): void {
    this.held ??= [];
  }

  private hear(event: EngineEvent): void {
    if (this.held) this.held.push(event);
    else this.tell([event]);
  }

  private async catchUp(): Promise<void> {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    this.hold();
    const { engine, onGap } = this.options;
    try {
      // By the engine's own clock: that of this machine may be another one. The stream is open by now, so that nothing
      // can happen after this moment and not be heard.
      const now = (await readInfo(engine, abort.signal)).clock ?? Date.now();
      const since = this.log.newest ?? `${now - past}000000`;
      const events = await pastEvents(engine, { since, until: now, most: mostEvents }, abort.signal);
      if (abort.signal.aborted) return;
      this.release(events);
    } catch (error) {
      if (abort.signal.aborted) return;
      onGap?.(error);
      this.release();
    }
  }

  private release(before: readonly EngineEvent[] = []): void {
    this.abort = undefined;
    const held = this.held ?? [];
    this.held = undefined;
    this.tell([...before, ...held]);
  }

  private tell(events: readonly EngineEvent[]): void {
    const added = this.log.add(events);
    if (added.length > 0) this.options.onEvents(added);
  }
}
