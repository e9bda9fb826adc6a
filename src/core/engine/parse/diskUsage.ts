import { type Fields, fields, number, rows, text } from './field';

export const usageKinds = ['images', 'containers', 'volumes', 'build-cache'] as const;
export type UsageKind = (typeof usageKinds)[number];

/** One line of `docker system df`. */
export interface DiskUsage {
  readonly kind: UsageKind;
  readonly total: number;
  /** How many of them something uses: a container for images and volumes; running, for containers. */
  readonly active: number;
  /** Bytes on disk, and how many of them belong to what nothing uses. */
  readonly size: number;
  readonly reclaimable: number;
}

/**
 * The body of `GET /system/df`, counted as docker's own command line does (docker/cli, cli/command/formatter/disk_usage.go).
 * Sizes of -1 are unknown and do not count. Engines before API 1.31 know no build cache.
 */
export function parseDiskUsage(body: unknown): readonly DiskUsage[] {
  const all = fields(body);
  return [
    images(all),
    ofParts('containers', rows(all['Containers'], containerPart)),
    ofParts('volumes', rows(all['Volumes'], volumePart)),
    ofParts('build-cache', rows(all['BuildCache'], cachePart)),
  ];
}

interface Part {
  readonly size: number;
  readonly isUsed: boolean;
}

const known = (value: unknown): number => Math.max(0, number(value));

/** Layers that images share are there once: their size is that of all layers together, which podman does not say. */
function images(all: Fields): DiskUsage {
  const parts = rows(all['Images'], (row): Part => {
    const isKnown = number(row['Size']) >= 0 && number(row['SharedSize']) >= 0;
    const own = isKnown ? known(row['Size']) - known(row['SharedSize']) : 0;
    return { size: Math.max(0, own), isUsed: number(row['Containers']) !== 0 };
  });
  const counted = ofParts('images', parts);
  const size = known(all['LayersSize']) || counted.size;
  return { ...counted, size, reclaimable: Math.max(0, size - (counted.size - counted.reclaimable)) };
}

function containerPart(row: Fields): Part {
  return {
    size: known(row['SizeRw']),
    isUsed: ['running', 'paused', 'restarting'].includes(text(row['State']).toLowerCase()),
  };
}

function volumePart(row: Fields): Part {
  const usage = fields(row['UsageData']);
  return { size: known(usage['Size']), isUsed: number(usage['RefCount']) > 0 };
}

/** What is shared is counted with what it is shared with. */
function cachePart(row: Fields): Part {
  return { size: row['Shared'] === true ? 0 : known(row['Size']), isUsed: row['InUse'] === true };
}

function ofParts(kind: UsageKind, parts: readonly Part[]): DiskUsage {
  const used = parts.filter(({ isUsed }) => isUsed);
  const [size, usedSize] = [total(parts), total(used)];
  return { kind, total: parts.length, active: used.length, size, reclaimable: size - usedSize };
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}
