import { randomBytes } from 'node:crypto';
import { chmod, link, lstat, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { writeNew, type Writing } from './atomicFile';
import { diskError } from './diskError';
import { FileError } from './errors';
import { partsBelow, readTar, type TarEntry } from './readTar';
import { hostile } from './tarLimits';
import { staysInside } from './tarNames';

/** What came out of an archive. */
export interface Unpacked {
  readonly files: number;
  readonly bytes: number;
  /** What was left out because it has no place in a folder of a user: links that lead out, devices, pipes. */
  readonly leftOut: readonly string[];
}

/** An archive, and the path that it is of. */
export interface ArchiveOf {
  readonly archive: Readable;
  readonly top: string;
}

/** Names of `leftOut` that are kept; the others are only counted. */
const mostLeftOut = 1000;

/**
 * Unpacks the archive of one folder as `path`, which must not be there yet. It grows in a new folder beside it that only
 * this user can open, where every name is made by us and none is a link that we go through; at the end it is renamed.
 * Nothing is ever written outside of it, and nothing stays when it fails. Rejects with a FileError.
 */
export async function unpackFolder({ archive, top }: ArchiveOf, path: string, writing: Writing): Promise<Unpacked> {
  const growing = join(dirname(path), `.stevedore-${randomBytes(6).toString('hex')}.part`);
  try {
    if (await isThere(path))
      throw new FileError('exists', t('{0} is there already. Choose another name.', visible(path)));
    await mkdir(growing, { mode: 0o700 });
    const unpacked = await new Unpacking(growing, top, writing).run(archive);
    await chmod(growing, 0o755);
    // A folder takes the place of an empty folder only (rename(2)).
    await rename(growing, path);
    return unpacked;
  } catch (error) {
    await rm(growing, { recursive: true, force: true }).catch(() => undefined);
    throw diskError(error, path);
  } finally {
    archive.destroy();
  }
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

class Unpacking {
  /** What we have made, by its path in the archive. A parent must be a folder of ours. */
  private readonly made = new Map<string, 'folder' | 'file' | 'link'>([['', 'folder']]);
  private readonly modes: [string, number][] = [];
  private readonly leftOut: string[] = [];
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly root: string,
    private readonly top: string,
    private readonly writing: Writing,
  ) {}

  async run(archive: Readable): Promise<Unpacked> {
    for await (const entry of readTar(archive, this.top)) {
      this.writing.signal.throwIfAborted();
      await this.place(entry);
      entry.body.resume();
    }
    this.writing.signal.throwIfAborted();
    // Last, so that a folder nobody may write can be filled.
    for (const [path, mode] of this.modes.reverse()) await chmod(path, mode);
    return { files: this.files, bytes: this.bytes, leftOut: this.leftOut };
  }

  private async place({ header, body, parts }: TarEntry): Promise<void> {
    if (parts.length === 0) return;
    const name = parts.join('/');
    const mode = header.mode & 0o777;
    await this.parents(parts);
    if (header.type === 'directory') {
      await this.folder(parts);
      this.modes.push([this.at(parts), mode | 0o700]);
      return;
    }
    if (this.made.has(name)) throw hostile(t('{0} is in it twice', visible(name)));
    switch (header.type) {
      case 'file':
      case 'contiguous-file': {
        const before = this.bytes;
        const progress = (bytes: number): void => this.writing.progress?.(before + bytes);
        const { signal } = this.writing;
        this.bytes += await writeNew(this.at(parts), body, { signal, progress, mode: mode | 0o600 });
        this.count(name, 'file');
        return;
      }
      case 'symlink':
        if (!staysInside(parts, header.linkname)) {
          this.leave(name);
          return;
        }
        await symlink(header.linkname, this.at(parts));
        this.count(name, 'link');
        return;
      case 'link':
        await this.hardLink(parts, header.linkname);
        return;
      default:
        this.leave(name);
    }
  }

  /** A second name for a file that this archive brought. */
  private async hardLink(parts: readonly string[], target: string): Promise<void> {
    const isElsewhere = this.top !== '/' && target.startsWith('/');
    const from = isElsewhere ? undefined : partsBelow(this.top, target);
    const name = parts.join('/');
    if (from && this.made.get(from.join('/')) === 'file') {
      await link(this.at(from), this.at(parts));
      this.count(name, 'file');
    } else this.leave(name);
  }

  private async parents(parts: readonly string[]): Promise<void> {
    for (let depth = 1; depth < parts.length; depth += 1) await this.folder(parts.slice(0, depth));
  }

  private async folder(parts: readonly string[]): Promise<void> {
    const name = parts.join('/');
    const there = this.made.get(name);
    if (there === 'folder') return;
    if (there !== undefined) throw hostile(t('{0} is in it as a folder and as something else', visible(name)));
    await mkdir(this.at(parts), { mode: 0o755 });
    this.made.set(name, 'folder');
  }

  private at(parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  private count(name: string, as: 'file' | 'link'): void {
    this.made.set(name, as);
    this.files += 1;
  }

  private leave(name: string): void {
    if (this.leftOut.length < mostLeftOut) this.leftOut.push(name);
  }
}

/** The name that a path of a container gets in a folder of this machine. */
export function localName(name: string): string {
  // What Windows takes no name with, and what would hide the file (Naming Files, Paths, and Namespaces; Microsoft).
  const clean = visible(basename(name)).replace(/[\\/:*?"<>|]/g, '_');
  return clean === '' || clean === '.' || clean === '..' ? 'root' : clean;
}
