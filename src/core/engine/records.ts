// Plain records of what an engine holds. Names, labels and texts are as the engine gave them; whoever shows them
// makes them visible first (core/text/visible).

/** States of a container (Docker Engine API, ContainerSummary.State). `unknown` for words that this version does not know. */
export type ContainerState =
  'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead' | 'unknown';

export type Health = 'none' | 'starting' | 'healthy' | 'unhealthy';

export interface PortRecord {
  readonly containerPort: number;
  readonly protocol: string;
  /** Present when published. */
  readonly hostPort?: number;
  readonly hostIp?: string;
}

export interface MountRecord {
  readonly type: string;
  /** Name of the volume, for `type: volume`. */
  readonly name?: string;
  readonly source: string;
  readonly destination: string;
  readonly readOnly: boolean;
}

export interface EndpointRecord {
  readonly networkId: string;
  readonly networkName: string;
  /** Empty when the container does not run. */
  readonly ip: string;
  readonly prefix: number;
  readonly ip6: string;
  readonly mac: string;
  readonly gateway: string;
}

export interface ContainerRecord {
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  /** As it was written when the container was made. */
  readonly image: string;
  readonly imageId: string;
  readonly command: string;
  /** Seconds since 1970. */
  readonly created: number;
  readonly state: ContainerState;
  /** The engine's words: "Up 2 hours (healthy)". */
  readonly status: string;
  readonly health: Health;
  readonly ports: readonly PortRecord[];
  readonly mounts: readonly MountRecord[];
  readonly endpoints: readonly EndpointRecord[];
  readonly labels: Readonly<Record<string, string>>;
}

export interface ImageRecord {
  readonly id: string;
  /** `repository:tag`, without the `<none>:<none>` of dangling images. */
  readonly tags: readonly string[];
  readonly digests: readonly string[];
  /** Bytes. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly created: number;
  readonly labels: Readonly<Record<string, string>>;
}

export interface NetworkRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly scope: string;
  readonly internal: boolean;
  /** `gateway` is empty where the engine chose it and does not tell; `range` is where containers get addresses, if not everywhere. */
  readonly subnets: readonly { readonly subnet: string; readonly gateway: string; readonly range?: string }[];
  /** Options of the driver. */
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

export interface VolumeRecord {
  readonly name: string;
  readonly driver: string;
  readonly mountpoint: string;
  /** Bytes; undefined until somebody asked, or when the driver does not know. */
  readonly size?: number;
  readonly labels: Readonly<Record<string, string>>;
}

/** The kinds of things that the store keeps, and their records. */
export interface Records {
  readonly containers: ContainerRecord;
  readonly images: ImageRecord;
  readonly networks: NetworkRecord;
  readonly volumes: VolumeRecord;
}

export type Kind = keyof Records;
export const kinds: readonly Kind[] = ['containers', 'images', 'networks', 'volumes'];

/** One event of the stream, old and new shapes made one (Docker Engine API, SystemEvents). */
export interface EngineEvent {
  readonly type: string;
  readonly action: string;
  /** Id of the container, image or network; name of the volume. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Nanoseconds since 1970, as the engine's clock says; text, because it is larger than a number holds. */
  readonly timeNano: string;
}
