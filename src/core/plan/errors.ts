/**
 * What can go wrong with a plan itself.
 * - `not-as-expected`: the step reported success and its probe says otherwise.
 * - `command-failed`: a program ended with a bad exit code.
 * - `interrupted`: a step turned out to have happened, and the ones behind it were never begun.
 * - `bad-name`: a name from outside that no such thing can have.
 */
export type PlanErrorKind = 'not-as-expected' | 'command-failed' | 'interrupted' | 'bad-name';

/** An error of a plan. `message` is localised; `evidence` is what was read, as it came. */
export class PlanError extends Error {
  constructor(
    readonly kind: PlanErrorKind,
    message: string,
    readonly evidence: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PlanError';
  }

  /** Asks an unknown error for its kind. By name: each entry of the extension has a copy of this class. */
  static is(error: unknown, ...kinds: PlanErrorKind[]): error is PlanError {
    if (!(error instanceof Error) || error.name !== 'PlanError' || !('kind' in error)) return false;
    return kinds.length === 0 || kinds.some((kind) => kind === error.kind);
  }
}
