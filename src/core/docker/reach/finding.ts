/** How much a finding weighs. `unknown`: it could not be read, and why is said. */
export type Weight = 'grave' | 'careful' | 'fine' | 'unknown';

/** One thing that can reach Docker, or that Docker lets reach the machine. Texts are localised and visible. */
export interface ReachFinding {
  /** Stable and never shown: "tcp-without-tls". */
  readonly id: string;
  readonly weight: Weight;
  readonly what: string;
  /** Whom or what it is about: users, paths, containers. */
  readonly who: readonly string[];
  readonly why: string;
  /** How to be rid of it, in a sentence; empty where nothing is to be done. */
  readonly wayOut: string;
  /** What would be typed for that, or put in a file. */
  readonly lines: readonly string[];
}
