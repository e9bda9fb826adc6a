import { ContainerdClient } from './client';
import { ContainerdError, connectError } from './errors';
import type { CtrEvent, CtrHoldings, CtrNamespace } from './records';

/** A namespace with what is in it. */
export interface NamespacePicture extends CtrNamespace, CtrHoldings {}

/** How it stands with a containerd. */
export type ContainerdState =
  | { readonly is: 'idle' }
  | { readonly is: 'ready'; readonly version: string; readonly namespaces: ReadonlyMap<string, NamespacePicture> }
  | { readonly is: 'failed'; readonly error: ContainerdError };

export interface WatchOptions {
  readonly client: () => ContainerdClient;
  /** Rejects where it is known before a connection that there will be none. */
  readonly check: () => Promise<void>;
  readonly changed: () => void;
  /** How long events are gathered before what they are about is read, in milliseconds. */
  readonly gatherMs?: number;
  /** First pause before it is tried again, in milliseconds; each is twice the one before, up to half a minute. */
  readonly retryMs?: number;
}

const longestPause = 30_000;

/** The live picture of a containerd while somebody looks: one listing, then its events; anew when the connection breaks. */
export class ContainerdWatch {
  state: ContainerdState = { is: 'idle' };
  private abort: AbortController | undefined;
  private client: ContainerdClient | undefined;
  private first: Promise<void> | undefined;
  private pause: number;
  private again: NodeJS.Timeout | undefined;
  private gathering: NodeJS.Timeout | undefined;
  private readonly dirty = new Set<string>();
  private isListDirty = false;

  constructor(private readonly options: WatchOptions) {
    this.pause = options.retryMs ?? 1000;
  }

  /** Begins to watch; resolves when it is known how it stands. Never rejects. */
  start(): Promise<void> {
    return (this.first ??= this.connect());
  }

  /** Ends everything that runs; what was known stays in `state` until the next start. */
  stop(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.client?.dispose();
    this.client = undefined;
    this.first = undefined;
    this.pause = this.options.retryMs ?? 1000;
    clearTimeout(this.again);
    clearTimeout(this.gathering);
    this.gathering = undefined;
    this.dirty.clear();
    this.isListDirty = false;
  }

  /** Connects and lists anew, now. */
  refresh(): Promise<void> {
    this.stop();
    return this.start();
  }

  /** The client of the connection that is watched; undefined while there is none. */
  get connected(): ContainerdClient | undefined {
    return this.state.is === 'ready' ? this.client : undefined;
  }

  private async connect(): Promise<void> {
    const abort = new AbortController();
    this.abort = abort;
    try {
      await this.options.check();
      if (abort.signal.aborted) return;
      const client = this.options.client();
      this.client = client;
      // The stream first: what happens while the lists are read is heard, and read again.
      void this.follow(client.events(abort.signal), abort);
      const version = await client.version(abort.signal);
      this.set(abort, { is: 'ready', version, namespaces: await this.listAll(client, abort.signal) });
      this.pause = this.options.retryMs ?? 1000;
    } catch (error) {
      this.fail(abort, connectError(error));
    }
  }

  private async follow(events: AsyncIterable<CtrEvent>, abort: AbortController): Promise<void> {
    try {
      for await (const event of events) this.heard(event, abort);
      this.fail(abort, new ContainerdError('lost', 'The events ended.'));
    } catch (error) {
      this.fail(abort, connectError(error));
    }
  }

  private heard({ namespace, topic }: CtrEvent, abort: AbortController): void {
    if (abort.signal.aborted) return;
    this.dirty.add(namespace);
    const known = this.state.is === 'ready' && this.state.namespaces.has(namespace);
    if (!known || topic.startsWith('/namespaces/')) this.isListDirty = true;
    this.gathering ??= setTimeout(() => void this.readDirty(abort), this.options.gatherMs ?? 60);
  }

  private async readDirty(abort: AbortController): Promise<void> {
    const { state, client } = this;
    if (state.is !== 'ready' || !client) {
      this.gathering = undefined;
      return;
    }
    const names = [...this.dirty];
    const isListDirty = this.isListDirty;
    this.dirty.clear();
    this.isListDirty = false;
    try {
      const listed = isListDirty ? await client.namespaces(abort.signal) : [...state.namespaces.values()];
      const pictures = await Promise.all(
        listed.map(async (one) => {
          const before = state.namespaces.get(one.name);
          return before && !names.includes(one.name) ? { ...before, ...one } : pictureOf(client, one, abort.signal);
        }),
      );
      this.set(abort, { ...state, namespaces: new Map(pictures.map((one) => [one.name, one])) });
    } catch (error) {
      this.fail(abort, connectError(error));
      return;
    }
    if (abort.signal.aborted) return;
    this.gathering = undefined;
    if (this.dirty.size > 0) this.gathering = setTimeout(() => void this.readDirty(abort), this.options.gatherMs ?? 60);
  }

  private async listAll(client: ContainerdClient, signal: AbortSignal): Promise<Map<string, NamespacePicture>> {
    const listed = await client.namespaces(signal);
    const pictures = await Promise.all(listed.map((one) => pictureOf(client, one, signal)));
    return new Map(pictures.map((one) => [one.name, one]));
  }

  private set(abort: AbortController, state: ContainerdState): void {
    if (abort.signal.aborted) return;
    this.state = state;
    // What was told before the lists were there is read now.
    if (this.dirty.size > 0)
      this.gathering ??= setTimeout(() => void this.readDirty(abort), this.options.gatherMs ?? 60);
    this.options.changed();
  }

  private fail(abort: AbortController, error: ContainerdError): void {
    if (abort.signal.aborted) return;
    this.set(abort, { is: 'failed', error });
    const { pause } = this;
    this.stop();
    this.first = Promise.resolve();
    this.pause = Math.min(pause * 2, longestPause);
    this.again = setTimeout(() => {
      this.first = this.connect();
    }, pause);
  }
}

async function pictureOf(client: ContainerdClient, one: CtrNamespace, signal: AbortSignal): Promise<NamespacePicture> {
  return { ...(await client.holdings(one.name, signal)), name: one.name, labels: one.labels };
}
