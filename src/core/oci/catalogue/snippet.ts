/**
 * A JSON value as the body of a default snippet. VS Code's JSON service writes a string that begins with `^` as it is, so
 * that what means something in snippets (`$`, `}`, `\`) can be escaped there (snippet syntax of VS Code).
 */
export function snippetBody(value: unknown): unknown {
  if (typeof value === 'string') {
    const literal = JSON.stringify(value);
    return /[$}\\]/.test(value) || value.startsWith('^') ? `^${literal.replaceAll(/[\\$}]/g, '\\$&')}` : value;
  }
  if (Array.isArray(value)) return value.map(snippetBody);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, snippetBody(inside)]));
}
