import type { EngineEvent } from '../engine/records';

/** One event with its number in the log: it only grows. */
export interface LoggedEvent {
  readonly number: number;
  readonly event: EngineEvent;
}

/** What an engine told, the newest at the end; bounded, and each event once however often it was heard. */
export class EventLog {
  private readonly logged: LoggedEvent[] = [];
  private readonly seen = new Set<string>();
  private next = 1;

  constructor(private readonly most: number) {}

  get events(): readonly LoggedEvent[] {
    return this.logged;
  }

  /** The time of the newest event, in nanoseconds since 1970; undefined while there is none that has one. */
  get newest(): string | undefined {
    return this.logged.findLast(({ event }) => event.timeNano !== '')?.event.timeNano;
  }

  /** Adds what was not heard before, in the order of time; gives it. */
  add(events: readonly EngineEvent[]): readonly LoggedEvent[] {
    const fresh = events.filter((event) => !this.isSeen(event)).toSorted(byTime);
    const added = fresh.map((event) => ({ number: this.next++, event }));
    this.logged.push(...added);
    for (const { event } of this.logged.splice(0, this.logged.length - this.most)) this.seen.delete(keyOf(event));
    return added.slice(-this.most);
  }

  private isSeen(event: EngineEvent): boolean {
    if (event.timeNano === '') return false;
    const key = keyOf(event);
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
}

function keyOf({ timeNano, type, action, id, attributes }: EngineEvent): string {
  // A network tells of each container that it is connected to, and a volume of each that it is mounted in.
  return [timeNano, type, action, id, attributes['container'] ?? ''].join(' ');
}

/** Nanoseconds as text: of equal length their order is that of the digits. */
function byTime({ timeNano: left }: EngineEvent, { timeNano: right }: EngineEvent): number {
  const [a, b] = [left.padStart(20, '0'), right.padStart(20, '0')];
  return left === '' || right === '' || a === b ? 0 : a < b ? -1 : 1;
}
