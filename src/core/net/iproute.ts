export type Fields = Readonly<Record<string, unknown>>;

/**
 * The rows of what iproute2 prints with `-j`: one array of objects. Empty objects stand for what a filter left out (ip(8)
 * prints them), and nothing at all for an empty answer. Throws a SyntaxError for what is no JSON.
 */
export function jsonRows(json: string): readonly Fields[] {
  const parsed: unknown = json.trim() === '' ? [] : JSON.parse(json);
  return (Array.isArray(parsed) ? parsed : []).flatMap((row: unknown) => {
    const fields = fieldsOf(row);
    return Object.keys(fields).length > 0 ? [fields] : [];
  });
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
