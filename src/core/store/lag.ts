import type { ContainerRecord, ContainerState } from '../engine/records';

/**
 * How long the list of an engine may not know what its events have told already, in milliseconds. Docker 20.10 sends
 * `unpause` before its list knows of it; 80 ms were seen on a busy machine, where it waits for the disk.
 */
const longest = 2000;

/** Remembers from which state an event took a container, to tell a list that is older than the event. */
export class Lag {
  private readonly left = new Map<string, { readonly state: ContainerState; readonly until: number }>();

  /** An event took the container `before` to another state. Nothing is remembered where it did not. */
  note(before: ContainerRecord | undefined, after: ContainerRecord | undefined): void {
    if (before === undefined || after === undefined || before.state === after.state) return;
    this.left.set(before.id, { state: before.state, until: performance.now() + longest });
  }

  /** The ids of the records that still have the state which an event has ended. After a while the list is believed. */
  behind(records: readonly ContainerRecord[]): readonly string[] {
    const now = performance.now();
    for (const [id, { until }] of this.left) if (until < now) this.left.delete(id);
    return records.filter(({ id, state }) => this.left.get(id)?.state === state).map(({ id }) => id);
  }
}
