// Reads what an engine sent without trusting its shape: engines of many ages and makers answer.

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one for anything else. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value as a list; an empty one for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value as a finite number; 0 for anything else. */
export function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function texts(value: unknown): readonly string[] {
  return list(value).filter((entry) => typeof entry === 'string');
}

/** A map of texts, such as labels. Entries of other types are left out. */
export function textMap(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(fields(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

/** Seconds since 1970 from a number of seconds or from an RFC 3339 text. */
export function seconds(value: unknown): number {
  if (typeof value !== 'string') return number(value);
  const milliseconds = Date.parse(value);
  return Number.isNaN(milliseconds) ? 0 : Math.floor(milliseconds / 1000);
}

/** Image ids as Docker writes them; podman leaves the algorithm out in places. */
export function imageId(value: unknown): string {
  const id = text(value);
  return /^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id;
}

/** One record for each row that has what identifies it. */
export function rows<T>(value: unknown, parse: (row: Fields) => T | undefined): T[] {
  return list(value).flatMap((row) => {
    const record = parse(fields(row));
    return record === undefined ? [] : [record];
  });
}
