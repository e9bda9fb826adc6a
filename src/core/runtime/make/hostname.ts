import { basename } from 'node:path';

/** A host name of the bundle's folder: letters, digits and hyphens, 63 at most (hostname(7)). */
export function hostnameOf(bundle: string): string {
  const name = basename(bundle)
    .replaceAll(/[^A-Za-z0-9-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return name.slice(0, 63) || 'container';
}
