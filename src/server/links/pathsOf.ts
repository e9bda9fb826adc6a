import { resolve } from 'node:path/posix';
import type { PathFact } from '../../core/oci/disk/diskFacts';
import { isBind } from '../../core/oci/disk/hostPaths';
import { hostFact, insideFact } from '../../core/oci/rules/hostFact';
import { isAbsolute } from '../../core/oci/rules/paths';
import type { Value } from '../../core/oci/syntax/value';
import type { Asked } from '../asked';

/** A path that a config writes, and what it leads to. */
export interface Pointer {
  readonly value: Value;
  /** Absolute, on this host. */
  readonly place: string | undefined;
  readonly fact: PathFact | undefined;
  /** Whether the config means it of the host or of the container. */
  readonly side: 'host' | 'container';
}

/**
 * The paths of a config that lead to files: root.path and sources of bind mounts, which runtimes take relative to the bundle;
 * absolute ones of hooks; the program, its working directory and mount points in the root file system.
 */
export function pathsOf(config: Value, { disk, bundle }: Pick<Asked, 'disk' | 'bundle'>): readonly Pointer[] {
  const mounts = config.at('mounts')?.items() ?? [];
  return [
    ...pointers([config.at('root', 'path')], (path) => onHost(path, disk?.root)),
    ...pointers([config.at('process', 'args', 0)], () => inside(disk?.program)),
    ...pointers([config.at('process', 'cwd')], (path) => (isAbsolute(path) ? inside(disk?.cwd) : undefined)),
    ...pointers(keyed(mounts, 'destination'), (path) => inside(insideFact(disk, path))),
    ...pointers(keyed(mounts.filter(isBind), 'source'), (path) => onHost(path, hostFact(disk, path))),
    ...hookPointers(),
  ];

  function hookPointers(): readonly Pointer[] {
    return (config.at('hooks')?.entries() ?? []).flatMap(({ key, value }) =>
      pointers(keyed(value.items(), 'path'), (path) => {
        if (!isAbsolute(path)) return undefined;
        return key === 'startContainer' ? inside(insideFact(disk, path)) : onHost(path, hostFact(disk, path));
      }),
    );
  }

  function onHost(path: string, fact: PathFact | undefined): Target | undefined {
    if (bundle === undefined && !isAbsolute(path)) return undefined;
    return { side: 'host', fact, place: resolve(bundle ?? '/', path) };
  }
}

type Target = Omit<Pointer, 'value'>;

const inside = (fact: PathFact | undefined): Target => ({ side: 'container', fact, place: fact?.place });

const keyed = (objects: readonly Value[], key: string): readonly (Value | undefined)[] =>
  objects.map((object) => object.at(key));

function pointers(
  values: readonly (Value | undefined)[],
  target: (path: string) => Target | undefined,
): readonly Pointer[] {
  return values.flatMap((value) => {
    const written = value?.asString();
    const found = written === undefined ? undefined : target(written);
    return value && found ? [{ value, ...found }] : [];
  });
}
