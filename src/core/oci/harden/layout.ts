/** How a text of JSON is laid out. */
export interface Layout {
  readonly newline: string;
  /** What one level is indented by; undefined where all stands on one line. */
  readonly unit: string | undefined;
  /** Whether there are blanks behind colons and commas. */
  readonly spaced: boolean;
}

/** The first indented line tells; a text of one line has none. */
export function layoutOf(text: string): Layout {
  const body = text.trim();
  const unit = body.includes('\n') ? (/\n([ \t]+)\S/.exec(body)?.[1] ?? '  ') : undefined;
  return { newline: text.includes('\r\n') ? '\r\n' : '\n', unit, spaced: unit !== undefined || /[:,] /.test(body) };
}

/** The blanks that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Whether nothing but blanks stands before an offset on its line, which is not the first one. */
export function beginsLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start > 0 && text.slice(start, offset).trim() === '';
}

/** A value as it is written in such a text: each key and item on a line of its own, indented by `indent` and more. */
export function printed(json: unknown, { newline, unit, spaced }: Layout, indent: string): string {
  if (unit === undefined) return spaced ? inline(json) : JSON.stringify(json);
  return JSON.stringify(json, undefined, unit).replaceAll('\n', `${newline}${indent}`);
}

/** A value on one line, with blanks behind colons and commas. */
export function inline(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(inline).join(', ')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const entries = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${inline(value)}`);
  return `{ ${entries.join(', ')} }`;
}
