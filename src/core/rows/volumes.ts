import { isAnonymousVolume } from '../docker/anonymousVolume';
import { usersOfVolumes } from '../docker/usedBy';
import type { ContainerRecord, VolumeRecord } from '../engine/records';
import { byName } from '../text/byName';
import { commandLine } from '../text/quote';
import { t } from '../l10n/l10n';
import type { Snapshot } from '../store/snapshot';
import { formatBytes } from '../text/formatBytes';
import { containerIcon, stateWord } from './containerState';
import { facts, noRows, type Row, shown } from './row';

/** The rows of the Volumes view: each volume, and in it the containers that mount it. */
export function volumeRows(snapshot: Snapshot): readonly Row[] {
  const users = usersOfVolumes(snapshot.containers.values());
  return [...snapshot.volumes.values()]
    .sort((left, right) => byName(left.name, right.name))
    .map((volume) => volumeRow(volume, users.get(volume.name) ?? []));
}

function volumeRow(volume: VolumeRecord, users: readonly ContainerRecord[]): Row {
  const isAnonymous = isAnonymousVolume(volume.name);
  const label = isAnonymous ? volume.name.slice(0, 12) : shown(volume.name);
  const size = volume.size === undefined ? '' : formatBytes(volume.size);
  const use = users.length === 0 ? t('unused') : users.map((user) => shown(user.name)).join(', ');
  return {
    id: `volume:${volume.name}`,
    label,
    description: facts(size, isAnonymous ? t('anonymous') : '', use),
    icon: { shape: isAnonymous ? 'archive' : 'database' },
    spoken: [label, t('volume'), size, use].filter(Boolean).join(', '),
    context: users.length > 0 ? 'volume.used' : 'volume.unused',
    expansion: users.length > 0 ? 'collapsed' : 'none',
    subject: { kind: 'volume', name: volume.name },
    tooltip: () => [
      [t('Volume'), volume.name],
      [t('Driver'), volume.driver],
      [t('Mountpoint'), volume.mountpoint],
      [t('Size'), volume.size === undefined ? t('not known') : size],
      ...Object.entries(volume.labels).map(([key, value]): readonly [string, string] => [
        t('Label'),
        `${key}=${value}`,
      ]),
      [t('Command'), commandLine(['docker', 'volume', 'inspect', volume.name])],
    ],
    children: () => users.map((user) => userRow(volume, user)),
  };
}

function userRow(volume: VolumeRecord, container: ContainerRecord): Row {
  const places = container.mounts.filter((mount) => mount.type === 'volume' && mount.name === volume.name);
  const where = places.map((mount) => facts(shown(mount.destination), mount.readOnly ? t('read-only') : '')).join(', ');
  const name = shown(container.name);
  return {
    id: `volume:${volume.name}/container:${container.id}`,
    label: name,
    description: where,
    icon: containerIcon(container),
    spoken: [name, t('container'), stateWord(container.state), where].join(', '),
    context: 'user',
    expansion: 'none',
    subject: { kind: 'mount', containerId: container.id, text: places[0]?.destination ?? '' },
    tooltip: () => [
      [t('Container'), container.name],
      [t('Mounted at'), where],
    ],
    children: noRows,
  };
}
