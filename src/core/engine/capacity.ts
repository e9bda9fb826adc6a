import type { Engine } from './engine';
import { readInfo } from './engineInfo';

/** What the machine of an engine has. */
export interface Capacity {
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
}

/** Asks an engine how much its machine has (Docker Engine API, SystemInfo); undefined where it does not say. */
export async function readCapacity(engine: Engine, signal?: AbortSignal): Promise<Capacity | undefined> {
  const { cpus, memory } = await readInfo(engine, signal);
  return cpus > 0 && memory > 0 ? { cpus, memory } : undefined;
}
