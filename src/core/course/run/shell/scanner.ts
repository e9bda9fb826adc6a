/** What stopped a scan. */
export type Found = { readonly is: 'found'; readonly needle: string } | { readonly is: 'ended' };

interface Wait {
  readonly needles: readonly Buffer[];
  readonly sink: (bytes: Buffer) => void;
  readonly resolve: (found: Found) => void;
}

/**
 * Looks for markers in a stream of bytes, wherever the pieces are cut. Bytes before a marker go to the sink of whoever
 * waits; bytes that nobody waits for are kept until the next wait, up to a bound, then forgotten from the front.
 */
export class Scanner {
  private pending: Buffer = Buffer.alloc(0);
  private waiting: Wait | undefined;
  private over = false;

  constructor(private readonly bound = 64 * 1024) {}

  push(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    if (this.waiting) this.scan(this.waiting);
    else if (this.pending.length > 2 * this.bound) this.pending = Buffer.from(this.pending.subarray(-this.bound));
  }

  end(): void {
    this.over = true;
    if (this.waiting) this.scan(this.waiting);
  }

  /** Whether the stream has ended. */
  get ended(): boolean {
    return this.over;
  }

  /** Waits for the first of `needles` (ASCII, not empty), or for the end of the stream. One wait at a time. */
  until(needles: readonly string[], sink: (bytes: Buffer) => void): { readonly found: Promise<Found>; stop(): void } {
    let mine: Wait | undefined;
    const found = new Promise<Found>((resolve) => {
      mine = { needles: needles.map((needle) => Buffer.from(needle, 'latin1')), sink, resolve };
      this.waiting = mine;
      this.scan(mine);
    });
    return {
      found,
      stop: () => {
        if (this.waiting === mine) this.waiting = undefined;
      },
    };
  }

  private scan(wait: Wait): void {
    const hits = wait.needles.map((needle) => ({ needle, at: this.pending.indexOf(needle) }));
    const [first] = hits.filter(({ at }) => at >= 0).sort((left, right) => left.at - right.at);
    if (first) {
      this.waiting = undefined;
      wait.sink(this.pending.subarray(0, first.at));
      this.pending = this.pending.subarray(first.at + first.needle.length);
      wait.resolve({ is: 'found', needle: first.needle.toString('latin1') });
      return;
    }
    // What could be the beginning of a marker waits for its other half.
    const held = this.over ? 0 : Math.max(...wait.needles.map((needle) => beginning(this.pending, needle)));
    if (this.pending.length > held) wait.sink(this.pending.subarray(0, this.pending.length - held));
    this.pending = Buffer.from(this.pending.subarray(this.pending.length - held));
    if (!this.over) return;
    this.waiting = undefined;
    wait.resolve({ is: 'ended' });
  }
}

/** How many bytes at the end of `bytes` are the beginning of `needle`. */
function beginning(bytes: Buffer, needle: Buffer): number {
  for (let length = Math.min(bytes.length, needle.length - 1); length > 0; length -= 1) {
    if (bytes.subarray(-length).equals(needle.subarray(0, length))) return length;
  }
  return 0;
}
