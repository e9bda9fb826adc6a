/** What is to be read of a kind: everything, or these ids. */
export type Wanted = 'all' | ReadonlySet<string>;

export interface ReaderOptions {
  /** Reads and applies. `touched` grows while the read is under way: what events changed meanwhile is newer than the answer. */
  readonly read: (wanted: Wanted, touched: ReadonlySet<string>) => Promise<void>;
  /** A read failed; nothing more will be read. */
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** How long the first event waits for company, in milliseconds. */
  readonly coalesceMs: number;
}

/** More ids than this are read by one full listing. */
const mostIds = 50;
/** While events keep coming the wait grows by `growth`, up to `longestWait`; after `quiet` without one it starts anew. */
const growth = 5;
const longestWait = 1000;
const quiet = 500;

/** Reads one kind again when asked to: never two requests at a time, and few however many ask. */
export class Reader {
  private all = false;
  private ids = new Set<string>();
  private touched: Set<string> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private wait = 0;
  private lastAsked = Number.NEGATIVE_INFINITY;
  private waiting: (() => void)[] = [];

  constructor(private readonly options: ReaderOptions) {
    options.signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Soon, together with whatever else is asked for. */
  request(wanted: 'all' | Iterable<string>): void {
    this.want(wanted);
    const now = performance.now();
    if (now - this.lastAsked > quiet) this.wait = 0;
    this.lastAsked = now;
    this.schedule();
  }

  /** Everything, at once. Resolves when it is read, or failed. */
  readAll(): Promise<void> {
    if (this.options.signal.aborted) return Promise.resolve();
    this.want('all');
    const done = new Promise<void>((resolve) => this.waiting.push(resolve));
    if (!this.touched) void this.run();
    return done;
  }

  /** An event changed this record. What a read under way brings about it may be older, so that it is read once more. */
  touch(id: string): void {
    if (!this.touched) return;
    this.touched.add(id);
    this.want([id]);
  }

  private schedule(): void {
    if (this.timer || this.touched || this.options.signal.aborted) return;
    this.wait = this.wait === 0 ? this.options.coalesceMs : Math.min(this.wait * growth, longestWait);
    this.timer = setTimeout(() => void this.run(), this.wait);
  }

  private want(wanted: 'all' | Iterable<string>): void {
    if (wanted === 'all') this.all = true;
    else for (const id of wanted) this.ids.add(id);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const wanted: Wanted = this.all || this.ids.size > mostIds ? 'all' : this.ids;
    const waiting = this.waiting;
    this.waiting = [];
    this.all = false;
    this.ids = new Set();
    this.touched = new Set();
    try {
      await this.options.read(wanted, this.touched);
    } catch (error) {
      this.options.failed(error);
    }
    this.touched = undefined;
    waiting.forEach((resolve) => resolve());
    this.goOn();
  }

  /** What was asked for while a read was under way comes next. */
  private goOn(): void {
    if (this.waiting.length > 0) void this.run();
    else if (this.all || this.ids.size > 0) this.schedule();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.forEach((resolve) => resolve());
    this.waiting = [];
  }
}
