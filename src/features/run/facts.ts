import { capabilities } from '../../core/oci/catalogue/values/capabilities';
import { heldFacts } from '../../core/docker/run/heldFacts';
import type { RunFacts } from '../../core/docker/run/facts';
import type { Capacity } from '../../core/engine/capacity';
import type { Snapshot } from '../../core/store/snapshot';
import type { Suggesting } from './protocol';

/** What checks need to know of the engine. */
export function factsOf({ containers, images, networks }: Snapshot, capacity: Capacity | undefined): RunFacts {
  const held = { containers: containers.values(), images: images.values(), networks: networks.values() };
  return heldFacts(held, capacity);
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
