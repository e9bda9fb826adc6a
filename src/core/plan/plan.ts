import type { EngineCall, Subject } from '../engine/calls';
import type { ContainerState, Kind } from '../engine/records';
import type { Command } from '../host/command';

/** A question about the machine, as a value. `answerProbe` asks it. */
export type Probe =
  | { readonly ask: 'container-state'; readonly container: Subject; readonly oneOf: readonly ContainerState[] }
  | { readonly ask: 'container-name'; readonly container: Subject; readonly name: string }
  | { readonly ask: 'absent'; readonly kind: Kind; readonly subject: Subject };

/** `unknown` when the machine could not be asked. The evidence is what was read, for people. */
export interface Answer {
  readonly verdict: 'yes' | 'no' | 'unknown';
  readonly evidence: string;
}

/** One step. `probe` says how one sees that it worked; a step without `undo` cannot be taken back. */
export type Step =
  | { readonly kind: 'engine-call'; readonly call: EngineCall; readonly undo?: EngineCall; readonly probe?: Probe }
  | { readonly kind: 'command'; readonly command: Command; readonly undo?: Command; readonly probe?: Probe };

/** What an action will do. Everything a person is told before it runs is in here. */
export interface Plan {
  /** What it is called where it is asked about and reported: "Stop web1". Localised. */
  readonly title: string;
  /** What it is about, for summaries of a batch: "web1". */
  readonly subject: string;
  readonly steps: readonly Step[];
  /** Present when the plan destroys: what goes and what stays, localised, for the one question that is asked. */
  readonly destroys?: { readonly goes: string; readonly stays?: string };
}

/**
 * How a plan ended. `unknown`: the connection broke while the engine had the call; `resolveUnknown` asks the probes later.
 * `undone`: which earlier steps of this plan were taken back after a failure.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly alreadySo: boolean; readonly spaceReclaimed?: number; readonly removed?: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown; readonly undone: number }
  | { readonly kind: 'unknown'; readonly error: unknown }
  | { readonly kind: 'cancelled' };
