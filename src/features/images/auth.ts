import { dockerCredentials } from '../../core/docker/registry/credentials';
import { CredentialError } from '../../core/docker/registry/errors';
import { explainCredentials } from '../../core/docker/registry/explainCredentials';
import { registryOfDomain } from '../../core/docker/registry/registryName';
import type { RegistryAuth } from '../../core/engine/registryAuth';
import type { Services } from '../../ui/services';

/**
 * Who asks the registry of a domain, as docker keeps it. A credential store that does not work is as good as none, as
 * for docker's own command line: what is public can be had all the same. The log says so.
 */
export async function authFor(services: Services, domain: string): Promise<{ readonly auth?: RegistryAuth }> {
  try {
    const auth = await dockerCredentials(services.window.host).get(registryOfDomain(domain));
    return auth ? { auth } : {};
  } catch (error) {
    if (!CredentialError.is(error)) throw error;
    services.log.warn(explainCredentials(error));
    return {};
  }
}
