import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../engine/engine';
import { insecureRegistries } from '../../engine/insecureRegistries';
import type { RegistryTrust } from './registryClient';

/** Where docker looks for the authorities of a registry (docker, "Verify repository client with certificates"). */
const certificates = '/etc/docker/certs.d';

/**
 * How far a registry is to be trusted: as far as the engine does. Loopback addresses always, and what the engine's
 * `insecure-registries` name (moby, registry/config.go). An engine that does not answer names none.
 */
export async function trustOf(engine: Engine, registry: string, signal?: AbortSignal): Promise<RegistryTrust> {
  const insecure = isLoopback(registry) || (await isNamed(engine, registry, signal));
  return { insecure, authorities: await authoritiesOf(registry) };
}

/** Whether a host, with or without a port, is this machine by its name or address alone. */
export function isLoopback(registry: string): boolean {
  const host = registry.replace(/:\d+$/, '');
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

async function isNamed(engine: Engine, registry: string, signal?: AbortSignal): Promise<boolean> {
  try {
    const { hosts, ranges } = await insecureRegistries(engine, signal);
    return hosts.includes(registry) || ranges.includes(`${registry.replace(/:\d+$/, '')}/32`);
  } catch {
    return false;
  }
}

async function authoritiesOf(registry: string): Promise<readonly string[]> {
  try {
    const folder = join(certificates, registry);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.crt'));
    return await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  } catch {
    return [];
  }
}
