import type { Engine } from '../engine/engine';
import type { EngineError } from '../engine/errors';
import { type EngineEvent, type Kind, kinds } from '../engine/records';
import { Emitter } from './emitter';
import { Link } from './link';
import { Picture } from './picture';
import { Session } from './session';
import type { Change, Connection, Snapshot } from './snapshot';
import type { Store, Subscription } from './store';

/** Times are milliseconds; tests shorten them. */
export interface StoreOptions {
  /** How long the first event waits for company before the details are read. */
  readonly coalesceMs?: number;
  /** How long an unwatched kind is kept true, for views that are hidden and shown again. */
  readonly graceMs?: number;
  /** How long the engine may take to open the event stream. */
  readonly openMs?: number;
  /** The first wait before connecting again, and the longest one. */
  readonly retry?: { readonly firstMs: number; readonly maxMs: number };
  /** Told what a listener threw. */
  readonly onError?: (error: unknown) => void;
}

/** The live picture of an engine (see `Store`). Reads nothing before somebody watches. */
export function createStore(engine: Engine, options: StoreOptions = {}): Store {
  return new LiveStore(engine, options);
}

class LiveStore implements Store {
  private state: Connection = { is: 'idle' };
  private readonly watchers = new Map<Kind, number>();
  private readonly loaded = new Set<Kind>();
  private readonly changes: Emitter<Change>;
  private readonly connections: Emitter<Connection>;
  private readonly events: Emitter<EngineEvent | 'opened'>;
  private readonly picture: Picture;
  private readonly link: Link;
  private session: Session | undefined;
  private grace: NodeJS.Timeout | undefined;
  private waiting: { readonly kind: Kind; readonly resolve: () => void }[] = [];
  private isDisposed = false;

  constructor(
    private readonly engine: Engine,
    private readonly options: StoreOptions,
  ) {
    const onError = options.onError ?? ignore;
    this.changes = new Emitter(onError);
    this.connections = new Emitter(onError);
    this.events = new Emitter(onError);
    this.picture = new Picture(this.changes);
    const { firstMs, maxMs } = options.retry ?? { firstMs: 200, maxMs: 3000 };
    this.link = new Link({
      attempt: (signal, ready) => this.attempt(signal, ready),
      failed: (error, retryAt) => this.failed(error, retryAt),
      firstMs,
      maxMs,
    });
  }

  get connection(): Connection {
    return this.state;
  }

  get snapshot(): Snapshot {
    return this.picture.snapshot;
  }

  isLoaded(kind: Kind): boolean {
    return this.loaded.has(kind);
  }

  whenLoaded(kind: Kind): Promise<void> {
    if (this.isSettled(kind)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ kind, resolve }));
  }

  watch(kind: Kind): Subscription {
    this.watchers.set(kind, (this.watchers.get(kind) ?? 0) + 1);
    if (!this.isDisposed) this.begin(kind);
    let isWatching = true;
    return {
      dispose: () => {
        if (!isWatching) return;
        isWatching = false;
        this.watchers.set(kind, (this.watchers.get(kind) ?? 1) - 1);
        this.endLater();
      },
    };
  }

  onDidChange(listener: (change: Change) => void): Subscription {
    return this.changes.add(listener);
  }

  onDidChangeConnection(listener: (connection: Connection) => void): Subscription {
    return this.connections.add(listener);
  }

  onEvent(listener: (told: EngineEvent | 'opened') => void): Subscription {
    return this.events.add(listener);
  }

  async refresh(): Promise<void> {
    if (this.isDisposed || !this.link.isRunning) return;
    const watched = kinds.filter((kind) => this.isWatched(kind));
    if (this.state.is === 'ready' && this.session) {
      const { session } = this;
      await Promise.all(watched.map((kind) => session.read(kind)));
      return;
    }
    if (this.state.is === 'failed') this.say({ is: 'connecting' });
    this.link.wake();
    await Promise.all(watched.map((kind) => this.whenLoaded(kind)));
  }

  /** Rejects with the EngineError when the engine does not tell. */
  async readVolumeSizes(): Promise<void> {
    const sizes = await this.engine.volumeSizes();
    if (!this.isDisposed) this.picture.setVolumeSizes(sizes);
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.grace);
    this.link.stop();
    this.changes.clear();
    this.connections.clear();
    this.events.clear();
    this.settle();
  }

  private isWatched(kind: Kind): boolean {
    return (this.watchers.get(kind) ?? 0) > 0;
  }

  private begin(kind: Kind): void {
    if (!this.link.isRunning) {
      this.say({ is: 'connecting' });
      this.link.start();
    } else if (!this.loaded.has(kind)) {
      void this.session?.read(kind);
    }
  }

  /** Views are hidden and shown again all the time: what nobody watches is forgotten a little later. */
  private endLater(): void {
    clearTimeout(this.grace);
    if (this.isDisposed) return;
    this.grace = setTimeout(() => {
      for (const kind of kinds) if (!this.isWatched(kind)) this.loaded.delete(kind);
      if (kinds.some((kind) => this.isWatched(kind))) return;
      this.link.stop();
      this.say({ is: 'idle' });
    }, this.options.graceMs ?? 2000);
  }

  private async attempt(signal: AbortSignal, ready: () => void): Promise<EngineError> {
    const session = new Session({
      engine: this.engine,
      picture: this.picture,
      isWanted: (kind) => this.isWatched(kind) || this.loaded.has(kind),
      loaded: (kind) => {
        this.loaded.add(kind);
        this.settle();
      },
      heard: (told) => this.events.emit(told),
      coalesceMs: this.options.coalesceMs ?? 25,
      openMs: this.options.openMs ?? 1500,
    });
    this.session = session;
    const why = await session.run(signal, () => {
      ready();
      this.say({ is: 'ready' });
    });
    if (this.session === session) this.session = undefined;
    return why;
  }

  private failed(error: EngineError, retryAt: number): void {
    const before = this.state;
    const isNews = before.is !== 'failed' || before.error.kind !== error.kind || before.error.message !== error.message;
    this.state = { is: 'failed', error, retryAt };
    // Whoever asks sees when the next attempt is; only another failure is worth telling.
    if (isNews) this.connections.emit(this.state);
    this.settle();
  }

  private say(connection: Connection): void {
    const isNews = connection.is !== this.state.is;
    this.state = connection;
    if (isNews) this.connections.emit(connection);
    this.settle();
  }

  private isSettled(kind: Kind): boolean {
    return this.isDisposed || this.loaded.has(kind) || this.state.is === 'failed';
  }

  private settle(): void {
    const settled = this.waiting.filter(({ kind }) => this.isSettled(kind));
    this.waiting = this.waiting.filter((one) => !settled.includes(one));
    settled.forEach(({ resolve }) => resolve());
  }
}

function ignore(): void {
  // Nobody wanted to know.
}
