/** What a call is about. The engine is always asked by `id`; `name` is what a person would type. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** The id of what an earlier step of the same plan makes: only the engine knows it, and only then. See `bindCall`. */
const pending = '(not made yet)';

/** What an earlier step of the same plan makes. */
export function madeBefore(name: string): Subject {
  return { id: pending, name };
}

/** A value with `made` in every place that waits for it. */
export function bindMade<T extends object>(value: T, made: Subject): T {
  const bound = Object.entries(value).map(([key, entry]: [string, unknown]): [string, unknown] => {
    if (typeof entry !== 'object' || entry === null) return [key, entry];
    if (isPending(entry)) return [key, made];
    return [
      key,
      Array.isArray(entry) ? entry.map((one: unknown) => (isObject(one) ? bindMade(one, made) : one)) : entry,
    ];
  });
  return Object.fromEntries(bound) as T;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPending = (value: object): boolean => 'id' in value && value.id === pending;

/** JSON of a request, as the Docker Engine API has it. */
export type Body = Readonly<Record<string, unknown>>;

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
  /** `words`: what stands behind `docker create` in the line for it. An empty `name` leaves the name to the engine. */
  | {
      readonly op: 'container.create';
      readonly name: string;
      readonly platform?: string;
      readonly body: Body;
      readonly words: readonly string[];
    }
  | {
      readonly op: 'container.commit';
      readonly container: Subject;
      /** `repository:tag`; empty for an image without a tag. */
      readonly reference: string;
      readonly message: string;
      readonly author: string;
      /** Instructions of a Dockerfile, one each: `CMD ["sh"]`. */
      readonly changes: readonly string[];
      readonly pause: boolean;
    }
  /** `name` is the tag or digest to remove, or the id; the engine is asked by `name` so that other tags stay. */
  | { readonly op: 'image.remove'; readonly image: Subject; readonly force: boolean }
  | { readonly op: 'image.prune'; readonly all: boolean }
  /** What builds keep for the next build (API 1.31 and later). */
  | { readonly op: 'build.prune' }
  /** `reference`: the new `repository:tag`. */
  | { readonly op: 'image.tag'; readonly image: Subject; readonly reference: string }
  | { readonly op: 'network.remove'; readonly network: Subject }
  | { readonly op: 'network.prune' }
  | { readonly op: 'network.create'; readonly body: Body; readonly name: string; readonly words: readonly string[] }
  | {
      readonly op: 'network.connect';
      readonly network: Subject;
      readonly container: Subject;
      readonly ipv4?: string;
      readonly ipv6?: string;
      readonly aliases: readonly string[];
    }
  | {
      readonly op: 'network.disconnect';
      readonly network: Subject;
      readonly container: Subject;
      readonly force: boolean;
    }
  | { readonly op: 'volume.remove'; readonly volume: Subject; readonly force: boolean }
  /** An empty `name` leaves the name to the engine. */
  | {
      readonly op: 'volume.create';
      readonly name: string;
      readonly driver: string;
      readonly options: Readonly<Record<string, string>>;
      readonly labels: Readonly<Record<string, string>>;
    }
  /** `all`: named volumes too (API 1.42 and later; older engines always prune all unused ones). */
  | { readonly op: 'volume.prune'; readonly all: boolean };

export type EngineOp = EngineCall['op'];

/** What the engine answered. `spaceReclaimed` in bytes, for prunes. */
export interface CallResult {
  readonly removed?: readonly string[];
  readonly spaceReclaimed?: number;
  /** The engine answered 304: it was so already. */
  readonly alreadySo?: boolean;
  /** What a call made: its id, and the name that it has. */
  readonly made?: Subject;
  /** What the engine did otherwise than asked, in its own words. */
  readonly warnings?: readonly string[];
}
