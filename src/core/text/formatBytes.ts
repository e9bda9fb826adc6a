const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/**
 * A number of bytes as `docker images` prints it: powers of 1000, three digits that count, "4.26MB"
 * (docker/go-units, HumanSizeWithPrecision). Empty for what is no size.
 */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes) || bytes < 0) return '';
  let value = bytes;
  let unit = 0;
  // Rounded before it is compared: 999.9 kB is 1 MB, where Go's %.3g would say "1e+03kB".
  while (Number(value.toPrecision(3)) >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${Number(value.toPrecision(3))}${units[unit] ?? ''}`;
}
