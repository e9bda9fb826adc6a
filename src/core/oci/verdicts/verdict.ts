/** What a runtime does with a config: `ignores` where it starts the container as if it were not written. */
export type Answer = 'refuses' | 'accepts' | 'ignores' | 'unknown';

/** The low-level runtimes whose answers are known. */
export type RuntimeName = 'runc' | 'crun';

/** A measurement: what a runtime answered, and where. */
export interface Verdict {
  readonly runtime: RuntimeName;
  readonly version: string;
  readonly answer: Answer;
  /** The runtime's own words, from the machine: to be shown with care. */
  readonly message?: string;
  /** `cgroup v1`: the machine it was measured on; `source` where it was read in the source and not run. */
  readonly where: string;
}
