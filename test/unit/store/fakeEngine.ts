import type { Transport } from '../../../src/core/engine/transport';
import type { CallResult, EngineCall } from '../../../src/core/engine/calls';
import type { Engine, EngineVersion } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import type {
  ContainerRecord,
  EngineEvent,
  ImageRecord,
  NetworkRecord,
  VolumeRecord,
} from '../../../src/core/engine/records';

/** A container as a listing gives it. */
export function container(id: string, more: Partial<ContainerRecord> = {}): ContainerRecord {
  return {
    id,
    name: `name-${id}`,
    image: 'busybox',
    imageId: 'sha256:b',
    command: 'sleep 1d',
    created: 1000,
    state: 'running',
    status: 'Up 2 hours',
    health: 'none',
    ports: [],
    mounts: [],
    endpoints: [],
    labels: {},
    ...more,
  };
}

export function event(action: string, id: string, more: Partial<EngineEvent> = {}): EngineEvent {
  return { type: 'container', action, id, attributes: {}, timeNano: '1', ...more };
}

interface Stream {
  readonly push: (event: EngineEvent) => void;
  readonly end: (error?: EngineError) => void;
}

/** An engine in memory whose answers and streams a test holds in its hands. For timing only: it proves nothing about Docker. */
export class FakeEngine implements Engine {
  readonly endpoint = { kind: 'unix', path: '/fake' } as const;
  /** Fails whatever it is used for: give one that answers where a test needs it. */
  transport = {} as Transport;
  readonly containers = new Map<string, ContainerRecord>();
  readonly images: ImageRecord[] = [];
  readonly networks: NetworkRecord[] = [];
  readonly volumes: VolumeRecord[] = [];
  readonly performed: EngineCall[] = [];
  /** What was asked for, one entry a request. */
  readonly requests: string[] = [];
  readonly streams: Stream[] = [];
  /** Milliseconds before a listing is answered, with what was there when it was asked. */
  latency = 0;
  /** Thrown by every listing and by new streams. */
  down: EngineError | undefined;
  /** Thrown by listings of single containers. */
  idsFail: EngineError | undefined;
  /** Whether a new stream says that it is open. */
  opens = true;
  onPerform: (call: EngineCall, signal?: AbortSignal) => Promise<CallResult> = () => Promise.resolve({});
  startedAt = new Map<string, string>();

  constructor(...containers: readonly ContainerRecord[]) {
    for (const one of containers) this.containers.set(one.id, one);
  }

  emit(...events: readonly EngineEvent[]): void {
    for (const one of events) this.streams.at(-1)?.push(one);
  }

  drop(error?: EngineError): void {
    this.streams.at(-1)?.end(error);
  }

  connect(): Promise<EngineVersion> {
    this.requests.push('connect');
    if (this.down) return Promise.reject(this.down);
    return Promise.resolve({ product: 'Fake', version: '1', api: '1.41', os: 'linux' });
  }

  listContainers({ ids }: { readonly ids?: readonly string[] }, signal?: AbortSignal): Promise<ContainerRecord[]> {
    this.requests.push(ids ? `containers ${ids.join(' ')}` : 'containers');
    if (ids && this.idsFail) return Promise.reject(this.idsFail);
    return this.answer(
      [...this.containers.values()].filter((one) => ids?.includes(one.id) ?? true),
      signal,
    );
  }

  listImages(signal?: AbortSignal): Promise<ImageRecord[]> {
    this.requests.push('images');
    return this.answer([...this.images], signal);
  }

  listNetworks(signal?: AbortSignal): Promise<NetworkRecord[]> {
    this.requests.push('networks');
    return this.answer([...this.networks], signal);
  }

  listVolumes(signal?: AbortSignal): Promise<VolumeRecord[]> {
    this.requests.push('volumes');
    return this.answer([...this.volumes], signal);
  }

  volumeSizes(): Promise<ReadonlyMap<string, number>> {
    return Promise.resolve(new Map(this.volumes.map((one) => [one.name, 7])));
  }

  inspect(_kind: string, id: string): Promise<unknown> {
    this.requests.push(`inspect ${id}`);
    if (this.down) return Promise.reject(this.down);
    if (!this.containers.has(id)) return Promise.reject(new EngineError('not-found', 'No such container'));
    return Promise.resolve({ State: { StartedAt: this.startedAt.get(id) ?? '' } });
  }

  perform(call: EngineCall, signal?: AbortSignal): Promise<CallResult> {
    this.performed.push(call);
    return this.onPerform(call, signal);
  }

  /** Says that the newest stream is open. */
  openLate: () => void = () => undefined;

  async *events(options: { readonly opened?: () => void }, signal: AbortSignal): AsyncIterable<EngineEvent> {
    this.requests.push('events');
    await tick();
    if (this.down) throw this.down;
    const queue: (EngineEvent | 'end' | EngineError)[] = [];
    let wake: () => void = () => undefined;
    const put = (item: EngineEvent | 'end' | EngineError): void => {
      queue.push(item);
      wake();
    };
    this.streams.push({ push: put, end: (error) => put(error ?? 'end') });
    signal.addEventListener('abort', () => put('end'), { once: true });
    this.openLate = () => options.opened?.();
    if (this.opens) options.opened?.();
    for (;;) {
      const item = queue.shift();
      if (item === 'end') return;
      if (item instanceof EngineError) throw item;
      if (item) yield item;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  logs(): never {
    throw new Error('not in this fake');
  }

  pathExists(): never {
    throw new Error('not in this fake');
  }

  exec(): never {
    throw new Error('not in this fake');
  }

  dispose(): void {
    this.drop();
  }

  private async answer<T>(what: T, signal?: AbortSignal): Promise<T> {
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    if (signal?.aborted) throw new EngineError('cancelled', 'cancelled');
    if (this.down) throw this.down;
    return what;
  }
}

export function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
