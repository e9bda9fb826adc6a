import type { EngineCall, Subject } from '../engine/calls';
import type { ContainerState, Kind } from '../engine/records';
import type { Command, CommandResult } from '../host/command';

/**
 * A question about the machine, as a value. `answerProbe` asks it.
 * - `container-not-running`: it ended or is gone (one made with `--rm` goes when it ends).
 * - `container-started`: it was started after `before`, the engine's own StartedAt; the runner reads that just before the
 *   step. So a start is proved also when the process ended at once, and a restart although it ran before.
 * - `absent`: for an image, no image carries the tag or digest `subject.name` any more.
 * - `machine`: what a command answers that only reads, judged by `judge`; for what no engine knows of.
 * - `all`: yes when all say yes, no when one says no.
 */
export type Probe =
  | { readonly ask: 'container-state'; readonly container: Subject; readonly oneOf: readonly ContainerState[] }
  | { readonly ask: 'container-not-running'; readonly container: Subject }
  | { readonly ask: 'container-started'; readonly container: Subject; readonly before?: string }
  | { readonly ask: 'container-name'; readonly container: Subject; readonly name: string }
  | { readonly ask: 'absent'; readonly kind: Kind; readonly subject: Subject }
  | { readonly ask: 'present'; readonly kind: Kind; readonly subject: Subject }
  | {
      readonly ask: 'in-network';
      readonly container: Subject;
      readonly network: Subject;
      /** Whether it is to be in it. */
      readonly is: boolean;
    }
  | { readonly ask: 'machine'; readonly command: Command; readonly judge: (result: CommandResult) => Answer }
  | { readonly ask: 'all'; readonly of: readonly Probe[] };

/** `unknown` when the machine could not be asked. The evidence is what was read, for people. */
export interface Answer {
  readonly verdict: 'yes' | 'no' | 'unknown';
  readonly evidence: string;
}

/** What is done at the machine in one go. */
export type Doing =
  { readonly kind: 'engine-call'; readonly call: EngineCall } | { readonly kind: 'command'; readonly command: Command };

/** One step. `probe` says how one sees that it worked; a step without `undo` cannot be taken back. */
export type Step = (
  | { readonly kind: 'engine-call'; readonly call: EngineCall; readonly undo?: EngineCall; readonly probe?: Probe }
  | { readonly kind: 'command'; readonly command: Command; readonly undo?: Command; readonly probe?: Probe }
) & {
  /**
   * The argv that a person would type, where it is not that of the step itself: `docker run …` makes and starts. An empty
   * one says that the line of a later step does this too.
   */
  readonly line?: readonly string[];
};

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
 * How a plan ended. `done` with `alreadySo`: nothing had to be changed. `failed`: `undone` counts the earlier steps of
 * this plan that were taken back. `unknown`: the connection broke, the deadline passed, or a person cancelled while the
 * engine had the call; `step` says which one, and `resolveUnknown` asks `probe` later. `cancelled`: before anything was
 * left changed.
 */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly alreadySo: boolean;
      readonly spaceReclaimed?: number;
      readonly removed?: readonly string[];
      /** What the last step that made something has made. */
      readonly made?: Subject;
      /** What the engine did otherwise than asked, in its own words. */
      readonly warnings?: readonly string[];
    }
  | { readonly kind: 'failed'; readonly error: unknown; readonly undone: number }
  | { readonly kind: 'unknown'; readonly error: unknown; readonly step: number; readonly probe?: Probe }
  | { readonly kind: 'cancelled' };

/** One thing that was tried at the machine, for the journal. An `unknown` one is reported again once it is resolved. */
export interface StepReport {
  readonly plan: Plan;
  /** Which step of the plan. */
  readonly step: number;
  readonly direction: 'do' | 'undo';
  readonly doing: Doing;
  /** See `Step.line`. */
  readonly line?: readonly string[];
  readonly result: StepResult;
}

export type StepResult =
  | { readonly kind: 'done'; readonly alreadySo: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'unknown'; readonly error: unknown };
