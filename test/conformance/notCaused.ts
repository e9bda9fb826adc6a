import type { Outcome } from './trial';

/** Refusals that no config causes: they stay out of the comparison, whatever is said of them. */
const reasons: readonly RegExp[] = [
  // A hook ran, and its program chose to end with another code than 0. Nobody can know that without running it.
  /error running hook: exit status \d+/,
  /error executing hook `\/bin\/false`/,
  // A terminal is in order; it is our call of `create` that brings no socket for it.
  /detach without setting console socket/,
  /use --console-socket with create/,
];

/** Whether a runtime refused for how it was called, or for what another program did. */
export function isOfTheCall({ refused, message }: Outcome): boolean {
  return refused && reasons.some((reason) => reason.test(message));
}
