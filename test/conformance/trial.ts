import type { DiskFacts, PathFact } from '../../src/core/oci/disk/diskFacts';
import type { RuntimeName } from '../../src/core/oci/verdicts/verdict';

/** One config that is given to the runtimes. */
export interface Trial {
  readonly base: string;
  readonly name: string;
  /** `base` for a base itself. */
  readonly family: string;
  readonly text: string;
}

/** What one runtime did with it. */
export interface Outcome {
  readonly runtime: RuntimeName;
  readonly refused: boolean;
  /** The step that failed, or that did not come to an end. */
  readonly phase?: 'create' | 'start';
  readonly hung?: true;
  /** The runtime's own words. */
  readonly message: string;
}

/** What our own check said, as far as it is compared. */
export interface Said {
  /** Rule, or rule/case: what its verdicts are kept by. */
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly verdicts: readonly { readonly runtime: RuntimeName; readonly answer: string; readonly where: string }[];
}

/** What the runtimes did with one config, and what the disk said, so that it can be checked again without running anything. */
export interface Result extends Trial {
  readonly outcomes: readonly Outcome[];
  /** As JSON takes it: maps as lists of pairs. Absent where there is no tree. */
  readonly disk?: WrittenFacts;
}

export type WrittenFacts = Omit<DiskFacts, 'paths' | 'users' | 'groups'> & {
  readonly paths: readonly (readonly [string, PathFact])[];
  readonly users?: readonly (readonly [number, string])[];
  readonly groups?: readonly (readonly [number, string])[];
};

/** A result with what we say about it. */
export interface Checked extends Result {
  readonly said: readonly Said[];
}
