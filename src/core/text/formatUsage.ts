const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Bytes as `docker stats` prints memory: powers of 1024, four digits that count, "1.191MiB" (docker/go-units, BytesSize). */
export function binaryBytes(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${Number(value.toPrecision(4))}${units[unit] ?? ''}`;
}

/** "20.1 %"; whole numbers from a hundred on. */
export function percent(value: number): string {
  return `${value >= 100 ? Math.round(value) : Number(value.toFixed(value < 10 ? 2 : 1))} %`;
}

/** Bytes a second: "1.2MiB/s". */
export function perSecond(bytes: number): string {
  return `${binaryBytes(bytes)}/s`;
}
