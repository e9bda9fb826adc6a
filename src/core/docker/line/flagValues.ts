import type { ReadFlag } from './flags';

/** The options of a line, by their long names. Where one stands twice the last one counts, as in docker. */
export class FlagValues {
  constructor(private readonly flags: readonly ReadFlag[]) {}

  /** Whether a switch is on; `otherwise` where it is not written. */
  on(name: string, otherwise = false): boolean {
    const value = this.flags.findLast((flag) => flag.name === name)?.value;
    return typeof value === 'boolean' ? value : otherwise;
  }

  text(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  /** Every value of an option that may be given several times, in their order. */
  all(name: string): readonly string[] {
    return this.flags.flatMap(({ name: one, value }) => (one === name && typeof value === 'string' ? [value] : []));
  }

  /** As `all`, where docker also takes several values with commas between them (pflag, stringSlice). */
  slices(name: string): readonly string[] {
    return this.all(name).flatMap((value) => value.split(','));
  }
}
