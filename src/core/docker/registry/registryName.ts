/** What docker keeps the user of Docker Hub under (moby, registry.IndexServer). */
export const dockerHub = 'https://index.docker.io/v1/';

/** Every way to write Docker Hub that docker's own command line takes for it. */
const hubHosts = ['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];

/** The name under which docker keeps who signs in, for the domain of a reference (see `NamedImage`). */
export function registryOfDomain(domain: string): string {
  return domain === 'docker.io' ? dockerHub : domain;
}

/**
 * The name under which docker keeps a registry that somebody typed: its host and port, without scheme and path
 * (docker/cli, registry.ConvertToHostname). Nothing means Docker Hub. Undefined for what is no address.
 */
export function registryName(typed: string): string | undefined {
  const host = hostOf(typed.trim());
  if (host === '' || hubHosts.includes(host)) return dockerHub;
  return /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?$/.test(host) ? host : undefined;
}

/** A key of docker's config file, or an address, as host and port. */
export function hostOf(key: string): string {
  return key.replace(/^https?:\/\//i, '').split('/', 1)[0] ?? '';
}

/** As a person says it: "Docker Hub", "registry.example:5000". */
export function shownRegistry(registry: string): string {
  return registry === dockerHub ? 'Docker Hub' : registry;
}

/** What stands behind `docker login` and `docker logout`; nothing for Docker Hub. */
export function registryWords(registry: string): readonly string[] {
  return registry === dockerHub ? [] : [registry];
}
