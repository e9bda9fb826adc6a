/** What a call is about. The engine is always asked by `id`; `name` is what a person would type. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** Every call that changes an engine, as a value: it can be shown, copied, run, and written to the journal. */
export type EngineCall =
  | { readonly op: 'container.start'; readonly container: Subject }
  | { readonly op: 'container.stop'; readonly container: Subject; readonly timeoutSeconds?: number }
  | { readonly op: 'container.restart'; readonly container: Subject; readonly timeoutSeconds?: number }
  | { readonly op: 'container.pause'; readonly container: Subject }
  | { readonly op: 'container.unpause'; readonly container: Subject }
  | { readonly op: 'container.kill'; readonly container: Subject; readonly signal: string }
  | { readonly op: 'container.rename'; readonly container: Subject; readonly newName: string }
  | { readonly op: 'container.remove'; readonly container: Subject; readonly force: boolean; readonly volumes: boolean }
  | { readonly op: 'container.prune' }
  /** `name` is the tag or digest to remove, or the id; the engine is asked by `name` so that other tags stay. */
  | { readonly op: 'image.remove'; readonly image: Subject; readonly force: boolean }
  | { readonly op: 'image.prune'; readonly all: boolean }
  | { readonly op: 'network.remove'; readonly network: Subject }
  | { readonly op: 'network.prune' }
  | { readonly op: 'volume.remove'; readonly volume: Subject; readonly force: boolean }
  /** `all`: named volumes too (API 1.42 and later; older engines always prune all unused ones). */
  | { readonly op: 'volume.prune'; readonly all: boolean };

export type EngineOp = EngineCall['op'];

/** What the engine answered. `spaceReclaimed` in bytes, for prunes. */
export interface CallResult {
  readonly removed?: readonly string[];
  readonly spaceReclaimed?: number;
  /** The engine answered 304: it was so already. */
  readonly alreadySo?: boolean;
}
