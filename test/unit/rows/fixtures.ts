import type { ContainerRecord, ImageRecord, NetworkRecord, VolumeRecord } from '../../../src/core/engine/records';
import { emptySnapshot, type Snapshot } from '../../../src/core/store/snapshot';

export function container(change: Partial<ContainerRecord> = {}): ContainerRecord {
  return {
    id: change.name ?? 'c1',
    name: 'c1',
    image: 'busybox',
    imageId: 'sha256:aa',
    command: 'sh',
    created: 0,
    state: 'running',
    status: 'Up 2 hours',
    health: 'none',
    ports: [],
    mounts: [],
    endpoints: [],
    labels: {},
    ...change,
  };
}

export function image(change: Partial<ImageRecord> = {}): ImageRecord {
  return { id: 'sha256:aa', tags: ['busybox:latest'], digests: [], size: 1_500_000, created: 0, labels: {}, ...change };
}

export function network(change: Partial<NetworkRecord> = {}): NetworkRecord {
  return {
    id: 'n1',
    name: 'web',
    driver: 'bridge',
    scope: 'local',
    internal: false,
    subnets: [],
    options: {},
    labels: {},
    ...change,
  };
}

export function volume(change: Partial<VolumeRecord> = {}): VolumeRecord {
  return { name: 'data', driver: 'local', mountpoint: '/m', labels: {}, ...change };
}

interface Held {
  readonly containers?: readonly ContainerRecord[];
  readonly images?: readonly ImageRecord[];
  readonly networks?: readonly NetworkRecord[];
  readonly volumes?: readonly VolumeRecord[];
}

export function snapshot({ containers = [], images = [], networks = [], volumes = [] }: Held): Snapshot {
  return {
    ...emptySnapshot,
    containers: new Map(containers.map((one) => [one.id, one])),
    images: new Map(images.map((one) => [one.id, one])),
    networks: new Map(networks.map((one) => [one.id, one])),
    volumes: new Map(volumes.map((one) => [one.name, one])),
  };
}
