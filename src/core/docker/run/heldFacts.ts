import type { Capacity } from '../../engine/capacity';
import type { ContainerRecord, ImageRecord, NetworkRecord } from '../../engine/records';
import type { RunFacts } from './facts';

/** What an engine holds, as far as a `docker run` line is checked against it. */
export interface Held {
  readonly containers: Iterable<ContainerRecord>;
  readonly images: Iterable<ImageRecord>;
  readonly networks: Iterable<NetworkRecord>;
}

/** What checks know of the engine: the same for a form, a line and whoever else asks. */
export function heldFacts({ containers, images, networks }: Held, capacity: Capacity | undefined): RunFacts {
  const all = [...containers];
  return {
    ...capacity,
    usedNames: all.map(({ name }) => name),
    usedPorts: all.flatMap(({ name, ports }) =>
      ports.flatMap(({ hostIp = '', hostPort, protocol }) =>
        hostPort === undefined ? [] : [{ ip: hostIp, port: hostPort, protocol, by: name }],
      ),
    ),
    images: [...images].flatMap(({ tags, digests }) => [...tags, ...digests]),
    networks: [...networks].map(({ name }) => name),
  };
}
