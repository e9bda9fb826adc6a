import type { DiskFacts, PathFact } from '../disk/diskFacts';

/** What the disk says of a path of the host, as the config writes it. */
export function hostFact(disk: DiskFacts | undefined, path: string): PathFact | undefined {
  return disk?.paths.get(path);
}

/** What the disk says of a path in the root file system, as the config writes it. */
export function insideFact(disk: DiskFacts | undefined, path: string): PathFact | undefined {
  return disk?.inside && Object.hasOwn(disk.inside, path) ? disk.inside[path] : undefined;
}
