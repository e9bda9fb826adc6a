/** How a registry wants to be asked (RFC 9110, 11.6.1; distribution, "Token Authentication Specification"). */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string; readonly scope: string };

/** Reads `WWW-Authenticate`; undefined where nothing that we can answer stands in it. */
export function readChallenge(header: string): Challenge | undefined {
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(header) ?? [];
  if (/^basic$/i.test(scheme)) return { scheme: 'basic' };
  if (!/^bearer$/i.test(scheme)) return undefined;
  const values = Object.fromEntries(
    [...rest.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/\\(.)/g, '$1'),
    ]),
  );
  const { realm = '', service = '', scope = '' } = values;
  return realm === '' ? undefined : { scheme: 'bearer', realm, service, scope };
}

/** Where tokens are given. A password goes there: never over plain HTTP, unless the registry itself may be plain. */
export function tokenServer(realm: string, { insecure }: { readonly insecure: boolean }): URL | undefined {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && insecure) ? url : undefined;
}
