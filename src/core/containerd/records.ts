/** A namespace of containerd: who uses it keeps containers and images apart from others'. */
export interface CtrNamespace {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** An image that containerd has. */
export interface CtrImage {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly mediaType: string;
  /** Of its index or manifest. */
  readonly digest: string;
  /** Milliseconds since 1970; 0 when not known. */
  readonly created: number;
}

/** `none`: there is a container and no task. The others are containerd's own (types/task/task.proto, Status). */
export type TaskStatus = 'none' | 'unknown' | 'created' | 'running' | 'stopped' | 'paused' | 'pausing';

/** A task: the processes of a container. */
export interface CtrTask {
  readonly id: string;
  /** 0 when there is no process. */
  readonly pid: number;
  readonly status: TaskStatus;
  /** Means something when it is stopped. */
  readonly exitStatus: number;
}

/** A container: what a task is made from. It runs nothing by itself. */
export interface CtrContainer {
  readonly id: string;
  readonly labels: ReadonlyMap<string, string>;
  /** Empty when it was made without one. */
  readonly image: string;
  /** `io.containerd.runc.v2`. */
  readonly runtime: string;
  readonly snapshotter: string;
  readonly snapshotKey: string;
  /** Milliseconds since 1970; 0 when not known. */
  readonly created: number;
  /** Undefined when it has none. */
  readonly task: CtrTask | undefined;
}

/** What a namespace holds. */
export interface CtrHoldings {
  readonly images: readonly CtrImage[];
  readonly containers: readonly CtrContainer[];
}

/** What changed, and where. */
export interface CtrEvent {
  readonly namespace: string;
  /** `/tasks/start`. */
  readonly topic: string;
}
