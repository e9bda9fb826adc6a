import type { FileHandle } from 'node:fs/promises';
import { type PathStat, readArchive, statPath } from '../engine/archive';
import type { Engine } from '../engine/engine';
import { t } from '../l10n/l10n';
import { formatBytes } from '../text/formatBytes';
import { visible } from '../text/visible';
import { FileError } from './errors';
import { linkedPath, mostHops } from './paths';
import { readTar } from './readTar';

/** Looks at a path; where it is a link, at what it leads to inside of the container. */
export async function followedStat(
  engine: Engine,
  { container, path }: { readonly container: string; readonly path: string },
  signal?: AbortSignal,
): Promise<{ readonly path: string; readonly stat: PathStat }> {
  let at = path;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const stat = await statPath(engine, container, at, signal);
    if (stat.type !== 'link') return { path: at, stat };
    at = linkedPath(at, stat.target);
  }
  throw new FileError('not-there', t('The links at {0} lead in a circle.', visible(path)));
}

/** The content of a plain file of a container, over its archive. Rejects with a FileError, or with an EngineError. */
export async function readContent(
  engine: Engine,
  { container, path, limit }: { readonly container: string; readonly path: string; readonly limit: number },
  signal?: AbortSignal,
): Promise<Buffer> {
  const found = await followedStat(engine, { container, path }, signal);
  if (found.stat.type !== 'file')
    throw new FileError('not-a-file', t('{0} is no plain file: it cannot be opened.', visible(path)));
  if (found.stat.size > limit) throw tooLarge(path, found.stat.size, limit);
  return firstFile(await readArchive(engine, container, found.path, signal), path, limit);
}

async function firstFile(archive: Parameters<typeof readTar>[0], path: string, limit: number): Promise<Buffer> {
  for await (const { header, body } of readTar(archive, path)) {
    if (header.type !== 'file') break;
    if (header.size > limit) throw tooLarge(path, header.size, limit);
    const pieces: Buffer[] = [];
    for await (const piece of body) pieces.push(piece);
    return Buffer.concat(pieces);
  }
  throw new FileError('not-there', t('{0} is not there.', visible(path)));
}

/** The content of an open file of this machine, which is then closed. Files of /proc say that they hold nothing: they are read. */
export async function readHandle(file: FileHandle, path: string, limit: number): Promise<Buffer> {
  try {
    const { size } = await file.stat();
    if (size > limit) throw tooLarge(path, size, limit);
    const pieces: Buffer[] = [];
    let bytes = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, null);
      if (bytesRead === 0) return Buffer.concat(pieces);
      bytes += bytesRead;
      if (bytes > limit) throw tooLarge(path, bytes, limit);
      pieces.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

/** What is said instead of a file of gigabytes in an editor. */
export function tooLarge(path: string, bytes: number, limit: number): FileError {
  return new FileError(
    'too-large',
    t(
      '{0} has {1}; an editor gets at most {2}. Save it to a file instead.',
      visible(path),
      formatBytes(bytes),
      formatBytes(limit),
    ),
  );
}
