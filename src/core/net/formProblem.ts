import type { NetworkRecord } from '../engine/records';
import type { Route } from './routes';

export type FormField = 'name' | 'driver' | 'subnet' | 'gateway' | 'range' | 'ipv6' | 'options' | 'labels';

/** What is wrong with a field. With an `error` the engine would refuse; after a `warning` it makes what somebody may regret. */
export interface FormProblem {
  readonly field: FormField;
  readonly weight: 'error' | 'warning';
  /** Localised: what, why, and the one thing to do. */
  readonly text: string;
}

/** What a new network is held against. */
export interface FormFacts {
  /** Of the engine. */
  readonly networks: readonly NetworkRecord[];
  /** Of the engine's machine, those of the engine's own bridges left out; undefined where they cannot be read. */
  readonly routes: readonly Route[] | undefined;
}
