import type { Engine } from '../../core/engine/engine';
import { containerdWay } from '../../core/fourWays/containerdWay';
import { dockerWay } from '../../core/fourWays/dockerWay';
import { podmanWay } from '../../core/fourWays/podmanWay';
import { runcWay } from '../../core/fourWays/runcWay';
import type { Way } from '../../core/fourWays/way';
import type { Host } from '../../core/host/host';
import { t } from '../../core/l10n/l10n';
import { chosenRuntime } from '../../ui/runtime';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import type { SavedImage } from './savedImage';

/** The ways that are there, for a host that is root's, and of those that are not, why. */
export interface FoundWays {
  readonly ways: (host: Host) => readonly Way[];
  /** Localised, one line each. */
  readonly missing: readonly string[];
}

/** Looks which programs and sockets are on this machine. */
export async function findWays(
  services: Services,
  asked: { readonly engine: Engine; readonly image: string; readonly id: string; readonly archive: SavedImage },
): Promise<FoundWays> {
  const { engine, image, id, archive } = asked;
  const own = services.window.host;
  const address = setting('containerd.address');
  const [socket, ctr, podman, runtime] = await Promise.all([
    own.run({ program: 'test', args: ['-S', address], cwd: '/' }),
    own.which('ctr'),
    own.which('podman'),
    chosenRuntime(services).catch((error: unknown) => String(error instanceof Error ? error.message : error)),
  ]);
  const hasContainerd = socket.code === 0 && ctr !== undefined;
  const missing = [
    ...(hasContainerd ? [] : [t('containerd: no socket at {0}, or no ctr. Start containerd from its view.', address)]),
    ...(podman === undefined ? [t('podman: not on this machine. Its package is called podman everywhere.')] : []),
    ...(typeof runtime === 'string' ? [`runc: ${runtime}`] : []),
  ];
  const ways = (host: Host): readonly Way[] => {
    const options = { host, image, id };
    const file = (): Promise<string> => archive.file();
    return [
      dockerWay(engine, options),
      ...(hasContainerd ? [containerdWay(file, address, options)] : []),
      ...(podman === undefined ? [] : [podmanWay(file, options)]),
      ...(typeof runtime === 'string' ? [] : [runcWay(engine, runtime.program, options)]),
    ];
  };
  return { ways, missing };
}
