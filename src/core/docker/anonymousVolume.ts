import type { ContainerRecord } from '../engine/records';

/** Volumes that nobody named have 64 hexadecimal digits for a name (docker-volume-create(1)). */
export function isAnonymousVolume(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** Whether a container mounts volumes that `docker rm -v` would take with it. */
export function hasAnonymousVolumes(record: Pick<ContainerRecord, 'mounts'>): boolean {
  return record.mounts.some((mount) => mount.type === 'volume' && isAnonymousVolume(mount.name ?? ''));
}
