import type { RegistryAuth } from '../../engine/registryAuth';
import type { Host } from '../../host/host';
import { dockerConfigFile, readConfigFile, writeConfigFile } from './configFile';
import { helperErase, helperGet, helperStore } from './credentialHelper';
import { type DockerConfig, readDockerConfig, withAuth, withHelped, withoutAuth } from './dockerConfig';
import { CredentialError } from './errors';

/** Where a secret went: to a helper of that name, or into docker's file, where base64 hides nothing. */
export type Kept = { readonly in: 'helper'; readonly helper: string } | { readonly in: 'file'; readonly file: string };

/** Who signs in where, as docker keeps it. Every method throws a CredentialError. Nothing is kept in memory. */
export interface Credentials {
  readonly file: string;
  /** The names of the registries that docker knows a user of. */
  registries(): Promise<readonly string[]>;
  /** Who asks a registry, under the name that docker keeps it (see `registryName`); undefined when nobody does. */
  get(registry: string, signal?: AbortSignal): Promise<RegistryAuth | undefined>;
  /** Where a secret for this registry would go. */
  place(registry: string): Promise<Kept>;
  store(auth: RegistryAuth): Promise<Kept>;
  /** Forgets a registry. False when nothing was kept of it. */
  erase(registry: string): Promise<boolean>;
}

/** Docker's credential store of this machine, as its command line reads and writes it. */
export function dockerCredentials(host: Host, file: string = dockerConfigFile()): Credentials {
  const read = async (): Promise<{ readonly json: string; readonly config: DockerConfig }> => {
    const json = await readConfigFile(file);
    return { json, config: named(file, () => readDockerConfig(json)) };
  };
  return {
    file,
    registries: async () => (await read()).config.registries,
    get: async (registry, signal) => {
      const { config } = await read();
      const helper = config.helperOf(registry);
      // Where a helper is named, docker does not look at what stands in the file (docker/cli, credentials.nativeStore).
      return helper === undefined ? config.authOf(registry) : helperGet(host, helper, registry, signal);
    },
    place: async (registry) => placeOf(registry, (await read()).config, file),
    store: async (auth) => {
      const { json, config } = await read();
      const kept = placeOf(auth.registry, config, file);
      if (kept.in === 'helper') await helperStore(host, kept.helper, auth);
      const next = kept.in === 'helper' ? withHelped(json, auth.registry) : withAuth(json, auth);
      if (next !== json) await writeConfigFile(file, next);
      return kept;
    },
    erase: async (registry) => {
      const { json, config } = await read();
      const helper = config.helperOf(registry);
      const had = helper !== undefined && (await helperGet(host, helper, registry)) !== undefined;
      if (helper !== undefined && had) await helperErase(host, helper, registry);
      const next = withoutAuth(json, registry);
      if (next !== json) await writeConfigFile(file, next);
      return had || next !== json;
    },
  };
}

function placeOf(registry: string, config: DockerConfig, file: string): Kept {
  const helper = config.helperOf(registry);
  return helper === undefined ? { in: 'file', file } : { in: 'helper', helper };
}

/** An error about the text of the file says which file. */
function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (CredentialError.is(error, 'config')) throw new CredentialError('config', error.message, file);
    throw error;
  }
}
