import type { Reading } from './protocol';

export interface SectionOptions<T> {
  readonly read: (signal: AbortSignal) => Promise<T>;
  readonly onChange: (state: Reading<T>) => void;
  /** A failure as a sentence. */
  readonly explained: (error: unknown) => string;
}

/** One part of a page that is read when it is asked for: the newest reading counts, and one that was called off leaves what was there. */
export class Section<T> {
  private current: Reading<T> = { is: 'unread' };
  private before: Reading<T> = { is: 'unread' };
  private abort: AbortController | undefined;

  constructor(private readonly options: SectionOptions<T>) {}

  get state(): Reading<T> {
    return this.current;
  }

  read(): void {
    this.cancel();
    void this.run((this.abort = new AbortController()));
  }

  /** Ends a reading that is under way: what was known before stands. */
  cancel(): void {
    if (!this.abort) return;
    this.abort.abort();
    this.abort = undefined;
    this.become(this.before);
  }

  forget(): void {
    this.cancel();
    this.become({ is: 'unread' });
  }

  private async run(abort: AbortController): Promise<void> {
    this.before = this.current;
    this.become({ is: 'reading', what: this.current.is === 'read' ? this.current.what : undefined });
    let result: Reading<T>;
    try {
      result = { is: 'read', what: await this.options.read(abort.signal) };
    } catch (error) {
      if (abort.signal.aborted) return;
      result = { is: 'failed', said: this.options.explained(error) };
    }
    if (abort.signal.aborted) return;
    this.abort = undefined;
    this.become(result);
  }

  private become(state: Reading<T>): void {
    this.current = state;
    this.options.onChange(state);
  }
}
