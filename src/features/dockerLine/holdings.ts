import type { Holdings } from '../../core/docker/line/lookUp';
import { readCapacity } from '../../core/engine/capacity';
import type { Engine } from '../../core/engine/engine';

/** What the engine holds when the line is begun. Rejects with an EngineError. */
export async function holdingsOf(engine: Engine): Promise<Holdings> {
  const [containers, images, networks, volumes, capacity] = await Promise.all([
    engine.listContainers({}),
    engine.listImages(),
    engine.listNetworks(),
    engine.listVolumes(),
    // Without it a line is only checked less.
    readCapacity(engine).catch(() => undefined),
  ]);
  return { containers, images, networks, volumes, ...(capacity && { capacity }) };
}
