/**
 * Who asks a registry, as the engine hands it on: a user with a password, or a token in place of both. `registry` is the
 * address under which docker keeps it: `https://index.docker.io/v1/` for Docker Hub, else the host with its port.
 */
export type RegistryAuth =
  | { readonly registry: string; readonly user: string; readonly password: string }
  | { readonly registry: string; readonly user?: string; readonly identityToken: string };

/** The auth in the engine's own words (Docker Engine API, "Authentication"). */
export function authFields(auth: RegistryAuth): Readonly<Record<string, string>> {
  return 'identityToken' in auth
    ? { identitytoken: auth.identityToken, serveraddress: auth.registry }
    : { username: auth.user, password: auth.password, serveraddress: auth.registry };
}

/** The header that pulls and pushes carry. A push needs one even without an auth: of an empty object. */
export function authHeader(auth: RegistryAuth | undefined): Readonly<Record<string, string>> {
  const json = JSON.stringify(auth ? authFields(auth) : {});
  return { 'X-Registry-Auth': Buffer.from(json, 'utf8').toString('base64url') };
}
