/** A unit and how many of the smallest it is: `['ms', 1_000_000n]` of nanoseconds. */
export type Unit = readonly [name: string, size: bigint];

/**
 * An amount in the largest of these units, which ascend, that it fills once: `1.5 GiB`. Two decimals at most; what they
 * round has `≈` before it.
 */
export function inLargestUnit(amount: bigint, units: readonly Unit[]): string {
  const magnitude = amount < 0n ? -amount : amount;
  let at = Math.max(
    0,
    units.findLastIndex(([, size]) => magnitude >= size),
  );
  // What would be rounded up to the next unit is written in that: 1024.00 KiB is 1 MiB.
  const next = units[at + 1];
  if (next && hundredths(magnitude, units[at]) >= (100n * next[1]) / sizeOf(units[at])) at++;
  const rounded = hundredths(magnitude, units[at]);
  const exact = rounded * sizeOf(units[at]) === 100n * magnitude;
  return `${exact ? '' : '≈ '}${amount < 0n ? '-' : ''}${decimal(rounded)} ${units[at]?.[0] ?? ''}`;
}

const sizeOf = (unit: Unit | undefined): bigint => unit?.[1] ?? 1n;

/** Rounded half up. */
function hundredths(magnitude: bigint, unit: Unit | undefined): bigint {
  return (200n * magnitude + sizeOf(unit)) / (2n * sizeOf(unit));
}

/** Hundredths without zeros behind: 150 → `1.5`. */
export function decimal(hundredthsOf: bigint): string {
  const fraction = String(hundredthsOf % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${hundredthsOf / 100n}${fraction && `.${fraction}`}`;
}
