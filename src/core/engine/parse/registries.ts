import { fields, texts } from './field';

/** What an engine reaches without looking at certificates: hosts with their ports, and address ranges (CIDR). */
export interface InsecureRegistries {
  readonly hosts: readonly string[];
  readonly ranges: readonly string[];
}

/** `RegistryConfig` of `GET /info` (Docker Engine API, SystemInfo). */
export function parseInsecureRegistries(value: unknown): InsecureRegistries {
  const config = fields(value);
  const indexes = Object.entries(fields(config['IndexConfigs']));
  return {
    hosts: indexes.flatMap(([host, index]) => (fields(index)['Secure'] === false ? [host] : [])),
    ranges: texts(config['InsecureRegistryCIDRs']),
  };
}
