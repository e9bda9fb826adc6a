/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that nine of ten do not exceed. */
export function p90(values: readonly number[]): number {
  return quantile(values, 0.9);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('No values.');
  return value;
}

/** Milliseconds: in the middle, and at best. Whatever else a machine does only adds, so that the best is closest to the truth. */
export interface Times {
  readonly middle: number;
  readonly best: number;
}

export function summary(values: readonly number[]): Times {
  return { middle: median(values), best: Math.min(...values) };
}

/** Both for a person, the best one in brackets. */
export function both({ middle, best }: Times): string {
  return `${ms(middle)} (${Math.round(best)})`;
}

/** One line of the table. */
export interface Result {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly kept: boolean;
}

/** All results as a table in Markdown. */
export function table(results: readonly Result[]): string {
  const rows = results.map(({ what, measured, limit, kept }) => [what, measured, limit, kept ? 'yes' : '**no**']);
  const lines = [['what', 'measured', 'limit', 'kept'], ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Milliseconds for a person. */
export function ms(value: number): string {
  return `${Math.round(value)} ms`;
}
