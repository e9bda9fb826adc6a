import type { Engine } from './engine';
import { fields } from './parse/field';

/** What the machine of an engine has. */
export interface Capacity {
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
}

/** Asks an engine how much its machine has (Docker Engine API, SystemInfo); undefined where it does not say. */
export async function readCapacity(engine: Engine, signal?: AbortSignal): Promise<Capacity | undefined> {
  const { body } = await engine.transport.call({ method: 'GET', path: '/info' }, signal);
  const { NCPU: cpus, MemTotal: memory } = fields(body);
  return typeof cpus === 'number' && typeof memory === 'number' ? { cpus, memory } : undefined;
}
