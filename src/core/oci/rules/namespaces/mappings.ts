import type { Value } from '../../syntax/value';

/** One line of a map of ids (user_namespaces(7)). */
export interface Mapping {
  readonly value: Value;
  readonly container: bigint;
  readonly host: bigint;
  readonly size: bigint;
}

/** The mappings of an array that are whole. */
export function mappingsOf(array: Value | undefined): readonly Mapping[] {
  return (array?.items() ?? []).flatMap((value) => {
    const [container, host, size] = ['containerID', 'hostID', 'size'].map((key) => value.at(key)?.asInteger());
    return container === undefined || host === undefined || size === undefined
      ? []
      : [{ value, container, host, size }];
  });
}

export function isMapped(mappings: readonly Mapping[], id: bigint): boolean {
  return mappings.some(({ container, size }) => id >= container && id < container + size);
}

/** Every array of mappings that a config has: those of its user namespace and of its mounts. */
export function mappingLists(root: Value): readonly Value[] {
  const owners = [root.at('linux'), ...(root.at('mounts')?.items() ?? [])];
  return owners.flatMap((owner) => ['uidMappings', 'gidMappings'].flatMap((key) => owner?.at(key) ?? []));
}
