import { registryName } from '../../core/docker/registry/registryName';

/** The registry that a caller names by `{ registry }`, under the name that docker keeps it by; empty is Docker Hub. */
export function askedRegistry(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null || !('registry' in asked)) return undefined;
  return typeof asked.registry === 'string' ? registryName(asked.registry) : undefined;
}
