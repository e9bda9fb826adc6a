/** So many crashes within so many milliseconds are borne: after one more the server stays down until somebody wants it. */
const most = 3;
const within = 3 * 60_000;

/** Counts crashes. */
export class Restarts {
  private times: readonly number[] = [];

  /** Whether to start again after a crash at this time (milliseconds). */
  mayRestart(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < within), now];
    return this.times.length <= most;
  }

  /** A person has started it: it has all its chances again. */
  forgive(): void {
    this.times = [];
  }
}
