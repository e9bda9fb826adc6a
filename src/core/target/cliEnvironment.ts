import type { Endpoint } from '../engine/endpoint';
import { formatEndpoint } from '../engine/endpointText';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a variable says something: docker takes an empty one for none. */
export const isSet = (env: Environment, name: string): boolean => (env[name] ?? '') !== '';

const emptied = (env: Environment, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.filter((name) => isSet(env, name)).map((name) => [name, '']));

/** What makes `docker` use an endpoint, in an environment that may say otherwise (docker(1), Environment variables). */
export function cliForEndpoint(endpoint: Endpoint, env: Environment): Readonly<Record<string, string>> {
  const host = { DOCKER_HOST: formatEndpoint(endpoint) };
  if (endpoint.kind !== 'tcp') return host;
  return endpoint.tls === undefined
    ? { ...host, ...emptied(env, ['DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH']) }
    : { ...host, DOCKER_TLS_VERIFY: endpoint.tls.verify ? '1' : '' };
}

/**
 * What makes `docker` use a context: its name. Where DOCKER_HOST is set it would win over the name, in older versions even
 * when it is emptied (docker/cli 20.10, resolveContextName): there the context's own address and files are said instead.
 */
export function cliForContext(
  context: { readonly name: string; readonly endpoint: Endpoint; readonly tlsFolder: string },
  env: Environment,
): Readonly<Record<string, string>> {
  const { name, endpoint, tlsFolder } = context;
  if (!isSet(env, 'DOCKER_HOST')) return { DOCKER_CONTEXT: name };
  const host = cliForEndpoint(endpoint, env);
  if (endpoint.kind !== 'tcp' || endpoint.tls === undefined) return host;
  return { ...host, DOCKER_TLS: '1', DOCKER_CERT_PATH: tlsFolder };
}
