import { kept, type Tick, type Used } from '../../features/stats/protocol';

/** The last minutes, second by second. */
export class History {
  private readonly ticks: Tick[];

  constructor(ticks: readonly Tick[]) {
    this.ticks = [...ticks];
  }

  get length(): number {
    return this.ticks.length;
  }

  /** Seconds since 1970, for the axis. */
  get times(): number[] {
    return this.ticks.map(({ at }) => at);
  }

  add(tick: Tick): void {
    this.ticks.push(tick);
    if (this.ticks.length > kept) this.ticks.shift();
  }

  /** One value of one container over time; `null` where nothing is known. */
  values(id: string, key: keyof Used, sign: 1 | -1): (number | null)[] {
    return this.ticks.map(({ used }) => {
      const value = used[id]?.[key] ?? null;
      return value === null ? null : sign * value;
    });
  }

  at(index: number): Tick | undefined {
    return this.ticks[index];
  }
}
