import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/errors';
import { type ContainerRecord, type EngineEvent, type Kind, kinds, type Records } from '../engine/records';
import { isHelper } from '../engine/helper';
import { Lag } from './lag';
import type { Picture } from './picture';
import { Reader, type Wanted } from './reader';

export interface SessionOptions {
  readonly engine: Engine;
  readonly picture: Picture;
  /** Whether a kind is to be kept true now. */
  readonly isWanted: (kind: Kind) => boolean;
  /** A kind was read whole. */
  readonly loaded: (kind: Kind) => void;
  /** Every event, before it does anything to the picture; and that a stream was opened. */
  readonly heard: (told: EngineEvent | 'opened') => void;
  readonly coalesceMs: number;
  /** How long the engine may take to open the event stream before the lists are read without it, in milliseconds. */
  readonly openMs: number;
}

/** What Stevedore made for itself is in no view. */
const ofPeople = <T extends ContainerRecord | Records['images']>(records: readonly T[]): T[] =>
  records.filter((record) => !isHelper(record));

/** One connection to an engine: its event stream, and the reads that follow from it. */
export class Session {
  private readonly abort = new AbortController();
  private readonly readers: Readonly<Record<Kind, Reader>>;
  private why: EngineError | undefined;
  private isOpen = false;
  private readonly lag = new Lag();

  constructor(private readonly options: SessionOptions) {
    this.readers = {
      containers: this.reader('containers', async (wanted, signal) =>
        ofPeople(await options.engine.listContainers(wanted === 'all' ? {} : { ids: [...wanted] }, signal)),
      ),
      images: this.reader('images', async (_, signal) => ofPeople(await options.engine.listImages(signal))),
      networks: this.reader('networks', (_, signal) => options.engine.listNetworks(signal)),
      volumes: this.reader('volumes', (_, signal) => options.engine.listVolumes(signal)),
    };
  }

  private isOver(): boolean {
    return this.abort.signal.aborted;
  }

  /** Lives until the stream ends, something fails, or `signal` is aborted. Resolves with why. */
  async run(signal: AbortSignal, ready: () => void): Promise<EngineError> {
    const stop = (): void => this.abort.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    const late = setTimeout(() => void this.open(ready), this.options.openMs);
    try {
      // What was listed before the stream opened may have changed in between, and nobody told.
      const opened = (): void => {
        this.options.heard('opened');
        void (this.isOpen ? this.readWanted() : this.open(ready));
      };
      for await (const event of this.options.engine.events({ opened }, this.abort.signal)) this.handle(event);
      this.fail(new EngineError('lost', 'The event stream ended.'));
    } catch (error) {
      this.fail(error);
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', stop);
    }
    return this.why ?? new EngineError('lost', 'The event stream ended.');
  }

  /** Reads a kind whole, now. Before the event stream is open this does nothing: it will be read then. */
  read(kind: Kind): Promise<void> {
    return this.isOpen ? this.readers[kind].readAll() : Promise.resolve();
  }

  /** The engine has taken the subscription: from here on nothing is missed, and the lists can be read. */
  private async open(ready: () => void): Promise<void> {
    if (this.isOpen || this.isOver()) return;
    this.isOpen = true;
    await this.readWanted();
    if (!this.isOver()) ready();
  }

  private async readWanted(): Promise<void> {
    await Promise.all(kinds.filter(this.options.isWanted).map((kind) => this.readers[kind].readAll()));
  }

  private handle(event: EngineEvent): void {
    if (this.isOver()) return;
    this.options.heard(event);
    const { picture } = this.options;
    const before = picture.snapshot.containers.get(event.id);
    const { reread, subject } = picture.reduce(event);
    this.lag.note(before, picture.snapshot.containers.get(event.id));
    if (subject) this.readers[subject.kind].touch(subject.id);
    if (!this.isOpen) return;
    if (reread.containerIds.length > 0) this.want('containers', reread.containerIds);
    for (const kind of reread.kinds) this.want(kind, 'all');
  }

  private want(kind: Kind, wanted: 'all' | readonly string[]): void {
    if (this.options.isWanted(kind)) this.readers[kind].request(wanted);
  }

  private reader<K extends Kind>(
    kind: K,
    list: (wanted: Wanted, signal: AbortSignal) => Promise<Records[K][]>,
  ): Reader {
    const { signal } = this.abort;
    const read = async (asked: Wanted, touched: ReadonlySet<string>): Promise<void> => {
      let wanted: Wanted = kind === 'containers' ? asked : 'all';
      let records: Records[K][];
      try {
        records = await list(wanted, signal);
      } catch (error) {
        // One that cannot be read must not take the others with it: the list tells what can.
        if (wanted === 'all' || !EngineError.is(error, 'refused', 'not-found', 'conflict')) throw error;
        wanted = 'all';
        records = await list(wanted, signal);
      }
      if (signal.aborted) return;
      const behind = kind === 'containers' ? this.lag.behind(records as readonly ContainerRecord[]) : [];
      this.options.picture.apply(kind, records, wanted, new Set([...touched, ...behind]));
      if (behind.length > 0) this.want(kind, behind);
      if (wanted === 'all') this.options.loaded(kind);
    };
    return new Reader({ read, failed: (error) => this.fail(error), signal, coalesceMs: this.options.coalesceMs });
  }

  private fail(error: unknown): void {
    if (!this.isOver()) {
      const text = error instanceof Error ? error.message : String(error);
      this.why = EngineError.is(error) ? error : new EngineError('refused', text, {}, { cause: error });
    }
    this.abort.abort();
  }
}
