/** The site of a remote picture, as it would be asked and remembered: `i.imgur.com`. Undefined where it is not on a site. */
export function siteOf(source: string): string | undefined {
  try {
    const url = new URL(source.startsWith('//') ? `https:${source}` : source);
    return url.protocol === 'https:' ? url.host : undefined;
  } catch {
    return undefined;
  }
}
