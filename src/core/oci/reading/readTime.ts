import { inLargestUnit, type Unit } from './amount';

/** In nanoseconds. */
const below: readonly Unit[] = [
  ['ns', 1n],
  ['µs', 1000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
];

const minute = 60_000_000_000n;

/** In seconds (SI brochure, table 8: units that are used with the SI). */
const above: readonly Unit[] = [
  ['d', 86_400n],
  ['h', 3600n],
  ['min', 60n],
  ['s', 1n],
];

/**
 * A time, which is written in `unit`, in the unit that fits it: 50000 µs → `50 ms`, 5400 s → `1 h 30 min`. Undefined where
 * that is the unit it is written in.
 */
export function readTime(amount: bigint, unit: 'ns' | 'µs' | 's'): string | undefined {
  const size = below.find(([name]) => name === unit)?.[1] ?? 1n;
  const nanoseconds = amount * size;
  const magnitude = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (magnitude < minute)
    return unit === 's' || magnitude < 1000n * size ? undefined : inLargestUnit(nanoseconds, below);
  // From a minute on whole seconds are enough, said in minutes, hours and days.
  const seconds = (magnitude + 500_000_000n) / 1_000_000_000n;
  const rounded = seconds * 1_000_000_000n === magnitude ? '' : '≈ ';
  return `${rounded}${nanoseconds < 0n ? '-' : ''}${composed(seconds)}`;
}

function composed(seconds: bigint): string {
  let rest = seconds;
  const parts = above.flatMap(([name, size]) => {
    const count = rest / size;
    rest %= size;
    return count > 0n ? [`${count} ${name}`] : [];
  });
  return parts.join(' ');
}
