import { t } from '../l10n/l10n';
import { commandLine } from '../text/quote';
import type { Action } from './action';

/** Whose files are looked at. */
export interface FileOwner {
  readonly kind: 'container' | 'volume';
  readonly name: string;
}

/** Everything that can be done with a file or folder of a container or volume. */
export function fileActions(owner: FileOwner, path: string, isFolder: boolean): readonly Action[] {
  const lines = owner.kind === 'container' ? inContainer(owner.name, path) : inVolume(owner.name, path);
  const act = (id: string, title: string, line: string, available = true): Action => ({
    id: `files.${id}`,
    title,
    available,
    lines: [line],
  });
  return [
    act('show', t('Open'), lines.show, !isFolder),
    act('saveTo', t('Save To…'), lines.save),
    act('copyIn', t('Copy Files Here…'), lines.bring, isFolder),
  ];
}

interface Lines {
  readonly show: string;
  readonly save: string;
  readonly bring: string;
}

function inContainer(name: string, path: string): Lines {
  const place = `${name}:${path}`;
  return {
    show: `${commandLine(['docker', 'cp', place, '-'])} | tar -xO`,
    save: commandLine(['docker', 'cp', place, '.']),
    bring: commandLine(['docker', 'cp', 'FILE', place]),
  };
}

/** A volume has no command of its own that reads it: a container has to mount it. */
function inVolume(name: string, path: string): Lines {
  const run = ['docker', 'run', '--rm', '-v', `${name}:/volume`];
  const at = `/volume${path === '/' ? '' : path}`;
  return {
    show: commandLine([...run, 'busybox', 'cat', at]),
    save: `${commandLine([...run, 'busybox', 'tar', '-cC', '/volume', `.${path}`])} | tar -x`,
    bring: `tar -c FILE | ${commandLine([...run, '-i', 'busybox', 'tar', '-xC', at])}`,
  };
}
