/** The name of an entry of an environment; undefined where it has none. */
export function envName(entry: string | undefined): string | undefined {
  const at = entry?.indexOf('=') ?? -1;
  return at > 0 ? entry?.slice(0, at) : undefined;
}
