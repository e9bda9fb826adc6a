import type { Engine } from './engine';
import { readInfo } from './engineInfo';
import type { InsecureRegistries } from './parse/registries';

/** Reads it from the engine's own information. */
export async function insecureRegistries(engine: Engine, signal?: AbortSignal): Promise<InsecureRegistries> {
  return (await readInfo(engine, signal)).insecureRegistries;
}
