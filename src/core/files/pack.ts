import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { type Header, pack as newPack, type Pack } from 'tar-stream';

/** What is said of an entry. */
export type TarHeader = Partial<Header> & Pick<Header, 'name'>;

/** What went into an archive. */
export interface Packed {
  files: number;
  bytes: number;
  /** Sockets, pipes and devices: they are nothing outside of their machine. */
  readonly leftOut: string[];
}

/**
 * The files and folders at `paths` as an archive, each by its last name, owned by root as `docker cp` writes them
 * (docker-cp(1)). Links are packed as links and never followed. The stream breaks off with a FileError or node's error.
 */
export function packPaths(
  paths: readonly string[],
  { signal, progress }: { readonly signal: AbortSignal; readonly progress?: (bytes: number) => void },
): { readonly archive: Readable; readonly packed: Packed } {
  const archive = newPack();
  const packed: Packed = { files: 0, bytes: 0, leftOut: [] };
  const add = async (path: string, name: string): Promise<void> => {
    signal.throwIfAborted();
    const stat = await lstat(path);
    const header: TarHeader = { name, mode: stat.mode & 0o7777, mtime: stat.mtime, uid: 0, gid: 0 };
    if (stat.isDirectory()) {
      await entry(archive, { ...header, name: `${name}/`, type: 'directory' });
      for (const child of await readdir(path)) await add(join(path, child), `${name}/${child}`);
    } else if (stat.isSymbolicLink()) {
      await entry(archive, { ...header, type: 'symlink', linkname: await readlink(path) });
    } else if (stat.isFile()) {
      packed.bytes += await file(archive, path, header);
      progress?.(packed.bytes);
    } else {
      packed.leftOut.push(path);
      return;
    }
    packed.files += 1;
  };
  const all = async (): Promise<void> => {
    for (const path of paths) await add(path, basename(path));
    archive.finalize();
  };
  all().catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  return { archive: Readable.from(archive, { objectMode: false }), packed };
}

/** One file that is made from bytes: what an editor writes back. */
export function packBytes(header: TarHeader, bytes: Uint8Array): Readable {
  const archive = newPack();
  archive.entry({ ...header, size: bytes.length }, Buffer.from(bytes));
  archive.finalize();
  return Readable.from(archive, { objectMode: false });
}

/** Waits while nobody reads, so that a folder of any size needs no memory. */
function entry(archive: Pack, header: TarHeader): Promise<void> {
  return new Promise((resolve, reject) => archive.entry(header, '', (error) => (error ? reject(error) : resolve())));
}

async function file(archive: Pack, path: string, header: TarHeader): Promise<number> {
  const handle: FileHandle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await handle.stat();
    if (size === 0) {
      await entry(archive, { ...header, type: 'file', size });
      return 0;
    }
    // A file that grows meanwhile is packed as long as it was when it was begun.
    const from = handle.createReadStream({ start: 0, end: size - 1, autoClose: false });
    await copyInto(archive, { ...header, type: 'file', size }, from);
    return size;
  } finally {
    await handle.close();
  }
}

async function copyInto(archive: Pack, header: TarHeader, from: AsyncIterable<Buffer>): Promise<void> {
  let sink: ReturnType<Pack['entry']> | undefined;
  const written = new Promise<void>((resolve, reject) => {
    sink = archive.entry(header, (error) => (error ? reject(error) : resolve()));
  });
  for await (const piece of from) {
    if (sink?.write(piece) === false) await new Promise((resolve) => sink?.once('drain', () => resolve(undefined)));
  }
  sink?.end(undefined);
  await written;
}
