import type { Duplex } from 'node:stream';
import type { CallResult, EngineCall } from './calls';
import type { Endpoint } from './endpoint';
import type { Transport } from './transport';
import type { ContainerRecord, EngineEvent, ImageRecord, Kind, NetworkRecord, VolumeRecord } from './records';

/** Opens one connection to an engine. Errors arrive as the stream's `error` event. */
export type Dial = () => Duplex;

export interface EngineVersion {
  /** "Docker", "Podman". */
  readonly product: string;
  readonly version: string;
  /** The API version that is spoken from now on. */
  readonly api: string;
  readonly os: string;
}

export interface LogOptions {
  readonly follow: boolean;
  readonly timestamps: boolean;
  /** Lines from the end; 'all' for everything. */
  readonly tail: number | 'all';
  /** Seconds since 1970; nothing older is read. */
  readonly since?: number;
}

/** One piece of a container's output. Pieces end anywhere, also in the middle of a line or of a character. */
export interface LogPiece {
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Buffer;
}

/** A process in a container with a terminal. Bytes both ways; `resize` in columns and rows. */
export interface ExecSession {
  readonly stream: Duplex;
  resize(columns: number, rows: number): Promise<void>;
  exitCode(): Promise<number>;
  dispose(): void;
}

/**
 * One Docker-compatible API endpoint. Records in, records out; every method rejects with an EngineError and, where it
 * takes a signal, ends at once when that is aborted. Each call has a deadline, streams have none.
 */
export interface Engine {
  readonly endpoint: Endpoint;
  /** What the other modules of core/engine ask with: pull.ts, stats.ts, archive.ts and the like. */
  readonly transport: Transport;
  /** Asks who answers and settles the API version; called by the first request, and again after a lost connection. */
  connect(signal?: AbortSignal): Promise<EngineVersion>;
  /** With `ids`, only those containers, in one request whatever their number. */
  listContainers(options: { readonly ids?: readonly string[] }, signal?: AbortSignal): Promise<ContainerRecord[]>;
  listImages(signal?: AbortSignal): Promise<ImageRecord[]>;
  listNetworks(signal?: AbortSignal): Promise<NetworkRecord[]>;
  listVolumes(signal?: AbortSignal): Promise<VolumeRecord[]>;
  /** Bytes of each volume by name. Slow on a busy engine: it walks the volumes. */
  volumeSizes(signal?: AbortSignal): Promise<ReadonlyMap<string, number>>;
  /** The engine's own JSON, as it came. `id` is the name for volumes. */
  inspect(kind: Kind, id: string, signal?: AbortSignal): Promise<unknown>;
  perform(call: EngineCall, signal?: AbortSignal): Promise<CallResult>;
  /**
   * Events from now on, or from `since` (nanoseconds, as an event gave them). `opened` is called once the engine has
   * taken the subscription. Ends when the engine ends it; throws `lost` when the connection breaks.
   */
  events(
    options: { readonly since?: string; readonly opened?: () => void },
    signal: AbortSignal,
  ): AsyncIterable<EngineEvent>;
  logs(containerId: string, options: LogOptions, signal: AbortSignal): AsyncIterable<LogPiece>;
  /** Whether a path exists in a container, running or not. */
  pathExists(containerId: string, path: string, signal?: AbortSignal): Promise<boolean>;
  exec(containerId: string, argv: readonly string[], signal?: AbortSignal): Promise<ExecSession>;
  dispose(): void;
}
