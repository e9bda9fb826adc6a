import type { Holdings } from '../../core/docker/line/lookUp';
import type { RunFacts } from '../../core/docker/run/facts';
import type { Engine } from '../../core/engine/engine';

/** What the engine holds when the line is begun. Rejects with an EngineError. */
export async function holdingsOf(engine: Engine): Promise<Holdings> {
  const [containers, images, networks, volumes] = await Promise.all([
    engine.listContainers({}),
    engine.listImages(),
    engine.listNetworks(),
    engine.listVolumes(),
  ]);
  return { containers, images, networks, volumes };
}

/** The part of it that a `docker run` line is checked against. */
export function runFacts({ containers, images, networks }: Holdings): RunFacts {
  return {
    usedNames: containers.map(({ name }) => name),
    usedPorts: containers.flatMap(({ name, ports }) =>
      ports.flatMap(({ hostPort, hostIp = '', protocol }) =>
        hostPort === undefined ? [] : [{ ip: hostIp === '0.0.0.0' ? '' : hostIp, port: hostPort, protocol, by: name }],
      ),
    ),
    images: images.flatMap(({ tags, digests }) => [...tags, ...digests]),
    networks: networks.map(({ name }) => name),
  };
}
