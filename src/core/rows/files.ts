import type { FileEntry } from '../files/entry';
import { modeText } from '../files/entry';
import { childOf } from '../files/paths';
import type { Way } from '../files/source';
import { t } from '../l10n/l10n';
import { formatBytes } from '../text/formatBytes';
import { formatTime } from '../text/formatTime';
import { facts, noRows, type Row, shown } from './row';

/** Whose files are looked at: `key` is the authority of its addresses. */
export interface PlaceHead {
  readonly key: string;
  readonly kind: 'container' | 'volume';
  readonly name: string;
  readonly path: string;
  /** How its files were listed last. */
  readonly way?: Way;
}

/** The row of a container or volume whose files are looked at. */
export function placeRow({ key, kind, name, path, way }: PlaceHead): Row {
  const label = shown(name);
  const what = kind === 'container' ? t('container') : t('volume');
  const where = path === '/' ? '' : shown(path);
  return {
    id: `files:${key}`,
    label,
    description: facts(where, way === undefined ? '' : wayWord(kind, way)),
    icon: { shape: kind === 'container' ? 'package' : 'database' },
    spoken: [label, t('files of a {0}', what)].join(', '),
    context: `file-place.${kind}`,
    expansion: 'expanded',
    subject: { kind: 'file', place: key, path, type: 'folder' },
    tooltip: () => [
      [kind === 'container' ? t('Container') : t('Volume'), name],
      [t('Read'), way === undefined ? '' : wayWord(kind, way)],
    ],
    children: noRows,
  };
}

function wayWord(kind: PlaceHead['kind'], way: Way): string {
  if (kind === 'volume' && way !== 'host') return t('read through a helper');
  switch (way) {
    case 'host':
      return t('read on this machine');
    case 'exec':
      return t('read by find in the container');
    case 'archive':
      return t("read from the engine's archive");
  }
}

/** The rows of a folder, in the order of `entries`. */
export function fileRows(place: string, folder: string, entries: readonly FileEntry[]): readonly Row[] {
  return entries.map((entry, index) => fileRow(place, folder, { entry, index }));
}

const shapes: Readonly<Record<FileEntry['type'], string>> = {
  file: 'file',
  folder: 'folder',
  link: 'file-symlink-file',
  fifo: 'arrow-both',
  device: 'circuit-board',
  other: 'question',
};

interface Numbered {
  readonly entry: FileEntry;
  readonly index: number;
}

function fileRow(place: string, folder: string, { entry, index }: Numbered): Row {
  const path = childOf(folder, entry.name);
  const label = shown(entry.name);
  const size = entry.type === 'file' ? formatBytes(entry.size) : '';
  const target = entry.target === undefined || entry.target === '' ? '' : `→ ${shown(entry.target)}`;
  const mode = modeText(entry.type, entry.mode);
  const unreadable = entry.inexact === true ? t('its name is not UTF-8') : '';
  return {
    id: `files:${place}${path}${entry.inexact === true ? `#${index}` : ''}`,
    label,
    description: facts(target, size, mode, unreadable),
    icon: { shape: shapes[entry.type] },
    spoken: [label, typeWord(entry.type), target, size, mode, unreadable].filter(Boolean).join(', '),
    context: entry.inexact === true ? 'file.unreachable' : `file.${entry.type}`,
    expansion: entry.type === 'folder' && entry.inexact !== true ? 'collapsed' : 'none',
    subject: { kind: 'file', place, path, type: entry.type },
    tooltip: () => [
      [t('Path'), path],
      [t('Kind'), typeWord(entry.type)],
      [t('Leads to'), entry.target ?? ''],
      [t('Size'), entry.type === 'file' ? t('{0} bytes', entry.size) : ''],
      [t('Mode'), mode],
      [t('Changed'), formatTime(entry.modified)],
    ],
    children: noRows,
  };
}

/** The row of a link as one that has rows below it: it leads to a folder. */
export function asFolder(row: Row): Row {
  if (row.subject.kind !== 'file') return row;
  return {
    ...row,
    icon: { shape: 'file-symlink-directory' },
    context: 'file.folder',
    expansion: 'collapsed',
    subject: { ...row.subject, type: 'folder' },
  };
}

function typeWord(type: FileEntry['type']): string {
  switch (type) {
    case 'file':
      return t('file');
    case 'folder':
      return t('folder');
    case 'link':
      return t('link');
    case 'fifo':
      return t('named pipe');
    case 'device':
      return t('device');
    case 'other':
      return t('special file');
  }
}
