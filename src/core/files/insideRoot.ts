import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readlink } from 'node:fs/promises';
import type { FileType } from '../engine/archive';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { type FileEntry, nameOf, typeOfMode } from './entry';
import { FileError } from './errors';
import { mostHops, partsOf } from './paths';

/** Opens a name without following it, and without waiting for somebody at the other end of a pipe (open(2)). */
const careful = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Files of a folder that are looked at at the same time. */
const together = 64;

/** A descriptor of this process as a path: what Linux has where node has no openat(2) (proc(5), /proc/self/fd). */
const through = (folder: FileHandle, name: string): string => `/proc/self/fd/${folder.fd}/${name}`;

/**
 * A file system below a folder of this machine, read as the container sees it: links are resolved inside of it, one part
 * after the other over open descriptors, so that nothing in it can lead out, also while it changes. Linux only.
 */
export class InsideRoot {
  /** `root`: a folder, or the link `/proc/PID/root`. */
  constructor(private readonly root: string) {}

  /** The names of a folder. Rejects with a FileError. */
  async list(path: string): Promise<readonly FileEntry[]> {
    const folder = await this.open(path, 'folder');
    try {
      const names = await readdir(`/proc/self/fd/${folder.fd}`, { encoding: 'buffer' });
      const entries: FileEntry[] = [];
      for (let at = 0; at < names.length; at += together) {
        const some = await Promise.all(names.slice(at, at + together).map((name) => entryOf(folder, name)));
        entries.push(...some.flatMap((entry) => entry ?? []));
      }
      return entries;
    } catch (error) {
      throw fileError(error, path);
    } finally {
      await folder.close();
    }
  }

  /** Opens a plain file for reading; whoever asked closes it. Rejects with a FileError. */
  openFile(path: string): Promise<FileHandle> {
    return this.open(path, 'file');
  }

  private async open(path: string, wanted: FileType): Promise<FileHandle> {
    try {
      return await this.walk(path, wanted);
    } catch (error) {
      throw fileError(error, path);
    }
  }

  private async walk(path: string, wanted: FileType): Promise<FileHandle> {
    let todo = [...partsOf(path)];
    let hops = 0;
    let stack = [await open(this.root, constants.O_RDONLY | constants.O_DIRECTORY)];
    const drop = async (keep: number): Promise<void> => {
      const over = stack.slice(keep);
      stack = stack.slice(0, keep);
      await Promise.all(over.map((handle) => handle.close()));
    };
    try {
      for (let part = todo.shift(); part !== undefined; part = todo.shift()) {
        const here = stack.at(-1);
        if (!here) throw new Error('the root is never left');
        if (part === '..') {
          await drop(Math.max(1, stack.length - 1));
          continue;
        }
        const target = await linkTarget(through(here, part), path);
        if (target === undefined) {
          stack.push(await open(through(here, part), careful));
          continue;
        }
        hops += 1;
        if (hops > mostHops) throw new FileError('not-there', t('The links at {0} lead in a circle.', visible(path)));
        todo = [...target.split('/').filter((one) => one !== '' && one !== '.'), ...todo];
        if (target.startsWith('/')) await drop(1);
      }
      const last = stack.pop();
      if (!last) throw new Error('the root is never left');
      await checked(last, wanted, path);
      return last;
    } finally {
      await drop(0);
    }
  }
}

async function checked(handle: FileHandle, wanted: FileType, path: string): Promise<void> {
  const stat = await handle.stat();
  if (typeOfMode(stat.mode) === wanted) return;
  await handle.close();
  if (wanted === 'folder') throw new FileError('not-a-folder', t('{0} is no folder.', visible(path)));
  throw notPlain(path);
}

/** Where a link leads; undefined for folders and plain files. Nothing else is even opened: devices may act on that. */
async function linkTarget(place: string, path: string): Promise<string | undefined> {
  const type = typeOfMode((await lstat(place)).mode);
  if (type === 'link') return readlink(place);
  if (type !== 'file' && type !== 'folder') throw notPlain(path);
  return undefined;
}

function notPlain(path: string): FileError {
  return new FileError('not-a-file', t('{0} is no plain file: it cannot be opened.', visible(path)));
}

/** Undefined for a name that went away meanwhile. */
async function entryOf(folder: FileHandle, bytes: Buffer): Promise<FileEntry | undefined> {
  const path = Buffer.concat([Buffer.from(through(folder, '')), bytes]);
  try {
    const { mode, size, mtimeMs } = await lstat(path);
    const type = typeOfMode(mode);
    const target = type === 'link' ? { target: await readlink(path) } : {};
    return { ...nameOf(bytes), type, size, mode: mode & 0o7777, modified: Math.floor(mtimeMs / 1000), ...target };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function fileError(error: unknown, path: string): unknown {
  if (FileError.is(error) || !(error instanceof Error) || !('code' in error)) return error;
  const where = visible(path);
  switch (error.code) {
    case 'ENOENT':
      return new FileError('not-there', t('{0} is not there.', where), { cause: error });
    case 'ENOTDIR':
      return new FileError('not-a-folder', t('{0} is no folder.', where), { cause: error });
    case 'EACCES':
    case 'EPERM':
      return new FileError('not-allowed', t('This user may not read {0}.', where), { cause: error });
    default:
      return error;
  }
}
