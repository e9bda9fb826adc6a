import type { Readable } from 'node:stream';
import type { FileType } from '../engine/archive';
import { t } from '../l10n/l10n';
import { type FileEntry } from './entry';
import { FileError } from './errors';
import { childOf } from './paths';
import { readTar, type TarEntry } from './readTar';

/** Names that are kept in memory for one archive. */
const mostNames = 500_000;

const types: Readonly<Record<string, FileType>> = {
  file: 'file',
  'contiguous-file': 'file',
  link: 'file',
  symlink: 'link',
  directory: 'folder',
  fifo: 'fifo',
  'character-device': 'device',
  'block-device': 'device',
};

/**
 * The names of an archive without their contents: the entries of each folder, by its path. `top` is the path that the
 * archive is of, whose last part every name in it begins with. `seen` is told how many there are, now and then.
 */
export async function indexTar(
  archive: Readable,
  top: string,
  seen: (names: number) => void = () => undefined,
): Promise<ReadonlyMap<string, readonly FileEntry[]>> {
  const folders = new Map<string, FileEntry[]>([[top, []]]);
  let count = 0;
  for await (const entry of readTar(archive, top)) {
    entry.body.resume();
    const { parts } = entry;
    const name = parts.at(-1);
    if (name === undefined) continue;
    count += 1;
    if (count > mostNames) throw new FileError('too-many', t('There are more than {0} names in it.', mostNames));
    if (count % 1000 === 0) seen(count);
    const folder = parts.slice(0, -1).reduce(childOf, top);
    const here = folders.get(folder);
    const made = fileEntry(entry, name);
    if (here) here.push(made);
    else folders.set(folder, [made]);
    if (made.type === 'folder' && !folders.has(childOf(folder, name))) folders.set(childOf(folder, name), []);
  }
  return folders;
}

function fileEntry({ header }: TarEntry, name: string): FileEntry {
  const type = types[header.type] ?? 'other';
  return {
    name,
    type,
    size: header.size,
    mode: header.mode & 0o7777,
    modified: Math.floor(header.mtime.getTime() / 1000),
    ...(type === 'link' && { target: header.linkname }),
    ...(name.includes('\ufffd') && { inexact: true }),
  };
}
