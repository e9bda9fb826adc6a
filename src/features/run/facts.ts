import { capabilities } from '../../core/oci/catalogue/values/capabilities';
import type { RunFacts } from '../../core/docker/run/facts';
import type { Capacity } from '../../core/engine/capacity';
import type { Snapshot } from '../../core/store/snapshot';
import type { Suggesting } from './protocol';

/** What checks need to know of the engine. */
export function factsOf(snapshot: Snapshot, capacity: Capacity | undefined): RunFacts {
  const containers = [...snapshot.containers.values()];
  return {
    ...capacity,
    usedNames: containers.map(({ name }) => name),
    usedPorts: containers.flatMap(({ name, ports }) =>
      ports.flatMap(({ hostIp, hostPort, protocol }) =>
        hostPort === undefined ? [] : [{ ip: hostIp ?? '', port: hostPort, protocol, by: name }],
      ),
    ),
    images: [...snapshot.images.values()].flatMap(({ tags }) => tags),
    networks: [...snapshot.networks.values()].map(({ name }) => name),
  };
}

/** What fields suggest. */
export function suggestionsOf(snapshot: Snapshot): Readonly<Record<Suggesting, readonly string[]>> {
  return {
    images: [...snapshot.images.values()].flatMap(({ tags }) => tags).toSorted(),
    networks: [...snapshot.networks.values()].map(({ name }) => name).toSorted(),
    volumes: [...snapshot.volumes.values()].map(({ name }) => `${name}:`).toSorted(),
    capabilities: ['ALL', ...capabilities.map(({ name }) => name.replace(/^CAP_/, ''))],
    restarts: ['no', 'always', 'unless-stopped', 'on-failure'],
  };
}
