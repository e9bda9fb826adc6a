import { kernelBridge } from '../docker/kernelBridge';
import type { Host } from '../host/host';
import { type EngineHolds, enginePlace, look } from './enginePlace';
import { inPlace } from './enter';
import { parseRoutes, type Route } from './routes';

/**
 * The routes of an engine's machine, without those of the engine's own bridges: what a new network could hide. Undefined where
 * they cannot be read. Rejects with a HostError when `signal` is aborted.
 */
export async function readRoutes(
  host: Host,
  of: EngineHolds,
  signal: AbortSignal,
): Promise<readonly Route[] | undefined> {
  const found = await enginePlace(host, await look(host, of, signal), { networks: of.networks, signal });
  if (found.is !== 'found') return undefined;
  const own = new Set(of.networks.map(kernelBridge));
  const both = await Promise.all(
    ['-4', '-6'].map((family) => host.run(inPlace(found.place, 'ip', '-j', family, 'route', 'show'), signal)),
  );
  try {
    return both.flatMap(({ stdout }) => parseRoutes(stdout)).filter(({ device }) => !own.has(device));
  } catch {
    return undefined;
  }
}
