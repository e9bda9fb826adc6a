import type { ContainerRecord, NetworkRecord } from '../engine/records';

/** Image id → the containers made from it. */
export function usersOfImages(containers: Iterable<ContainerRecord>): ReadonlyMap<string, readonly ContainerRecord[]> {
  return joined(containers, (container) => [container.imageId]);
}

/**
 * Network id → the containers in it, running or not; their addresses are in their endpoints. One that was put into a network
 * while it did not run knows the network by its name only, until it starts.
 */
export function usersOfNetworks(
  containers: Iterable<ContainerRecord>,
  networks: Iterable<NetworkRecord>,
): ReadonlyMap<string, readonly ContainerRecord[]> {
  const ids = new Map([...networks].map(({ name, id }) => [name, id]));
  return joined(containers, ({ endpoints }) =>
    endpoints.map(({ networkId, networkName }) => (networkId === '' ? (ids.get(networkName) ?? '') : networkId)),
  );
}

/** Name of a volume → the containers that mount it. */
export function usersOfVolumes(containers: Iterable<ContainerRecord>): ReadonlyMap<string, readonly ContainerRecord[]> {
  return joined(containers, (container) =>
    container.mounts.flatMap((mount) => (mount.type === 'volume' && mount.name ? [mount.name] : [])),
  );
}

function joined(
  containers: Iterable<ContainerRecord>,
  keysOf: (container: ContainerRecord) => readonly string[],
): ReadonlyMap<string, readonly ContainerRecord[]> {
  const users = new Map<string, ContainerRecord[]>();
  for (const container of containers) {
    for (const key of new Set(keysOf(container))) {
      const list = users.get(key);
      if (list) list.push(container);
      else users.set(key, [container]);
    }
  }
  return users;
}
