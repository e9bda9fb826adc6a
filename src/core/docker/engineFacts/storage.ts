import type { InfoRecord } from '../../engine/parse/info';
import { t } from '../../l10n/l10n';
import { type EngineFact, known, shown } from './fact';

/** Layers, logs and where they lie. */
export function storageFacts(info: InfoRecord): readonly EngineFact[] {
  return known(driver(info), rootDir(info), logging(info));
}

function driver({ storageDriver, storageStatus }: InfoRecord): EngineFact | undefined {
  if (storageDriver === '') return undefined;
  const below = storageStatus.find(([term]) => term === 'Backing Filesystem')?.[1] ?? '';
  return {
    id: 'storage-driver',
    title: t('Storage driver'),
    value: shown(below === '' ? storageDriver : t('{0} on {1}', storageDriver, below), 80),
    ...driverWords(storageDriver),
  };
}

type Words = Pick<EngineFact, 'why' | 'level' | 'todo'>;

const layers = (): string =>
  t(
    'The layers of an image lie on one another, read-only and shared; each container has one thin layer of its own on top. The first write to a file of the image copies the whole file up into it, so big files that change belong into a volume.',
  );

/** What is kept and what is not: docs.docker.com, storage drivers; deprecated ones: docs.docker.com, deprecated features. */
function driverWords(name: string): Words {
  switch (name) {
    case 'overlay2':
    case 'overlayfs':
    case 'overlay':
      return { why: layers(), level: 'fine' };
    case 'fuse-overlayfs':
      return {
        why: `${layers()} ${t('This one runs as a program and not in the kernel, and is slower.')}`,
        level: 'info',
      };
    case 'btrfs':
    case 'zfs':
      return {
        why: t('Layers are snapshots of the file system, which copies single blocks when they are first written.'),
        level: 'info',
      };
    case 'vfs':
      return {
        why: t(
          'There is no sharing: every layer and every container is a whole copy. It works everywhere and takes much disk.',
        ),
        level: 'advice',
        todo: t('Use overlay2 where the file system below allows it. Images have to be pulled again after the change.'),
      };
    case 'aufs':
    case 'devicemapper':
      return {
        why: t('Keeps layers in a way that newer versions of Docker do not know any more.'),
        level: 'advice',
        todo: t('Move to overlay2 before the engine is updated: save images that exist nowhere else first.'),
      };
    default:
      return { why: t('Keeps the layers of images and the thin layer that each container writes to.'), level: 'info' };
  }
}

function rootDir({ rootDir: path }: InfoRecord): EngineFact | undefined {
  if (path === '') return undefined;
  return {
    id: 'root-dir',
    title: t('Root directory'),
    value: shown(path),
    why: t(
      'Layers, volumes, and logs all lie below it, on the engine’s machine. When its file system is full, containers can write no more and none can be made.',
    ),
    level: 'info',
  };
}

function logging({ loggingDriver: name }: InfoRecord): EngineFact | undefined {
  if (name === '') return undefined;
  return { id: 'logging-driver', title: t('Logging driver'), value: shown(name, 60), ...loggingWords(name) };
}

/** docs.docker.com, "Configure logging drivers": json-file is the default and does not rotate unless it is told to. */
function loggingWords(name: string): Words & Pick<EngineFact, 'lines'> {
  switch (name) {
    case 'json-file':
      return {
        why: t(
          'All that containers print is kept in a file for each of them. Unless it was told to rotate, which the engine does not say here, the file grows until the disk is full.',
        ),
        level: 'advice',
        todo: t('Limit it in /etc/docker/daemon.json. Only containers that are made later follow:'),
        lines: ['{ "log-opts": { "max-size": "10m", "max-file": "3" } }'],
      };
    case 'local':
      return {
        why: t('What containers print is kept in files that rotate by themselves: at most 100 MB each.'),
        level: 'fine',
      };
    case 'journald':
      return { why: t('What containers print goes to systemd’s journal, which has limits of its own.'), level: 'fine' };
    case 'none':
      return { why: t('What containers print is kept nowhere: docker logs shows nothing.'), level: 'info' };
    default:
      return {
        why: t('What containers print is sent there. docker logs shows what the engine keeps besides.'),
        level: 'info',
      };
  }
}
