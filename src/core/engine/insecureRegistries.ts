import type { Engine } from './engine';
import { fields, texts } from './parse/field';

/** What an engine reaches without looking at certificates: hosts with their ports, and address ranges (CIDR). */
export interface InsecureRegistries {
  readonly hosts: readonly string[];
  readonly ranges: readonly string[];
}

/** Reads it from the engine's own information (Docker Engine API, SystemInfo: RegistryConfig). */
export async function insecureRegistries(engine: Engine, signal?: AbortSignal): Promise<InsecureRegistries> {
  const { body } = await engine.transport.call({ method: 'GET', path: '/info' }, signal);
  const config = fields(fields(body)['RegistryConfig']);
  const indexes = Object.entries(fields(config['IndexConfigs']));
  return {
    hosts: indexes.flatMap(([host, index]) => (fields(index)['Secure'] === false ? [host] : [])),
    ranges: texts(config['InsecureRegistryCIDRs']),
  };
}
