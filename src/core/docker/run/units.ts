const powers: Readonly<Record<string, number>> = { '': 0, b: 0, k: 1, m: 2, g: 3, t: 4, p: 5 };

/**
 * Bytes of a size as docker reads it, "64m", "1.5GiB", "1024": powers of 1024 (docker/go-units, RAMInBytes). Undefined for
 * what is none.
 */
export function parseBytes(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i.exec(text);
  const [, digits = '', unit = ''] = match ?? [];
  const power = powers[unit.toLowerCase()];
  return match && power !== undefined ? Math.floor(Number(digits) * 1024 ** power) : undefined;
}

/**
 * Billionths of a CPU: 0.2 is 200,000,000, and so is 1/5. Undefined for what is no number, or finer than that (docker/cli,
 * opts.ParseCPUs, which reads fractions).
 */
export function parseCpus(text: string): number | undefined {
  const [, over, below] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (over !== undefined) {
    const nano = (Number(over) * 1e9) / Number(below);
    return Number.isInteger(nano) ? nano : undefined;
  }
  if (!/^\d*\.?\d+$|^\d+\.$/.test(text)) return undefined;
  const [, fraction = ''] = text.split('.');
  return fraction.replace(/0+$/, '').length <= 9 ? Math.round(Number(text) * 1e9) : undefined;
}

const nanoseconds: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Nanoseconds of a duration as Go writes it, "1m30s", "1.5h" (time.ParseDuration). Undefined for what is none. */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g);
  return [...parts].reduce((sum, [, digits, unit = '']) => sum + Number(digits) * (nanoseconds[unit] ?? 0), 0);
}

/** The CPUs or memory nodes of a list, "0-2,7" (cpuset(7), List format). Undefined for what is none. */
export function parseCpuList(text: string): readonly number[] | undefined {
  if (!/^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(text)) return undefined;
  return text.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: Math.min(Math.max(0, to - from + 1), 8192) }, (_, index) => from + index);
  });
}
