import type { Readable } from 'node:stream';
import type { Engine } from './engine';
import { EngineError } from './errors';
import { fields, number, seconds, text } from './parse/field';
import { part } from './request';

/** What kind of file a path is. `other`: sockets, and what Go calls irregular. */
export type FileType = 'file' | 'folder' | 'link' | 'fifo' | 'device' | 'other';

/** One path of a container's file system, as the engine sees it. Symbolic links are not followed. */
export interface PathStat {
  /** The last part of the path. */
  readonly name: string;
  readonly type: FileType;
  /** Bytes. */
  readonly size: number;
  /** Permission bits with setuid, setgid and sticky: 0o4755. */
  readonly mode: number;
  /** Seconds since 1970. */
  readonly modified: number;
  /** Where a link leads, inside of the container; empty for everything else. */
  readonly target: string;
}

const archiveOf = (container: string): string => `/containers/${part(container)}/archive`;

/**
 * Looks at one path of a container, running or not. Rejects with `not-found` where the path or the container is not
 * there (Docker Engine API, ContainerArchiveInfo).
 */
export async function statPath(
  engine: Engine,
  container: string,
  path: string,
  signal?: AbortSignal,
): Promise<PathStat> {
  const request = { method: 'HEAD', path: archiveOf(container), query: { path } } as const;
  const { headers } = await engine.transport.call(request, signal);
  return parseStat(headers['x-docker-container-path-stat']);
}

/** The header `X-Docker-Container-Path-Stat`: base64 of JSON with Go's own bits of a mode. Throws `refused`. */
export function parseStat(header: unknown): PathStat {
  try {
    const stat = fields(JSON.parse(Buffer.from(text(header), 'base64').toString('utf8')));
    const mode = number(stat['mode']) >>> 0;
    return {
      name: text(stat['name']),
      type: typeOf(mode),
      size: number(stat['size']),
      mode: (mode & 0o777) | special(mode),
      modified: seconds(stat['mtime']),
      target: text(stat['linkTarget']),
    };
  } catch (error) {
    throw new EngineError('refused', 'the engine did not say what this path is', {}, { cause: error });
  }
}

/** Go's io/fs, FileMode: bits above the permissions that are not those of Unix. */
function typeOf(mode: number): FileType {
  const has = (bit: number): boolean => (mode & (1 << bit)) !== 0;
  if (has(31)) return 'folder';
  if (has(27)) return 'link';
  if (has(26)) return 'device';
  if (has(25)) return 'fifo';
  return has(24) || has(19) ? 'other' : 'file';
}

function special(mode: number): number {
  const bits = [
    [23, 0o4000],
    [22, 0o2000],
    [20, 0o1000],
  ] as const;
  return bits.reduce((sum, [bit, unix]) => ((mode & (1 << bit)) === 0 ? sum : sum | unix), 0);
}

/**
 * A path of a container with everything in it, as an uncompressed tar. Its first name is the last part of the path.
 * The caller destroys the stream (Docker Engine API, ContainerArchive).
 */
export function readArchive(engine: Engine, container: string, path: string, signal?: AbortSignal): Promise<Readable> {
  return engine.transport.stream({ method: 'GET', path: archiveOf(container), query: { path } }, signal);
}

/**
 * Unpacks an uncompressed tar in a folder of a container. A folder never takes the place of a file, nor a file that of a
 * folder. Takes as long as it takes (Docker Engine API, PutContainerArchive).
 */
export async function writeArchive(
  engine: Engine,
  { container, path }: { readonly container: string; readonly path: string },
  archive: Readable,
  signal?: AbortSignal,
): Promise<void> {
  await engine.transport.call(
    {
      method: 'PUT',
      path: archiveOf(container),
      query: { path, noOverwriteDirNonDir: 'true' },
      headers: { 'Content-Type': 'application/x-tar' },
      upload: archive,
      deadline: 'none',
    },
    signal,
  );
}

/** A container's whole file system without what is mounted into it, as a tar (Docker Engine API, ContainerExport). */
export function exportContainer(engine: Engine, container: string, signal?: AbortSignal): Promise<Readable> {
  const request = { method: 'GET', path: `/containers/${part(container)}/export`, deadline: 'none' } as const;
  return engine.transport.stream(request, signal);
}

/** Makes an image of a tar of a root file system and gives its id. Labels are set by `LABEL` lines in `changes`. */
export async function importImage(
  engine: Engine,
  { archive, changes }: { readonly archive: Readable; readonly changes: readonly string[] },
  signal?: AbortSignal,
): Promise<string> {
  const query = { fromSrc: '-', changes: changes.join('\n') };
  const { body } = await engine.transport.call(
    { method: 'POST', path: '/images/create', query, upload: archive, deadline: 'none' },
    signal,
  );
  const id = /sha256:[0-9a-f]{64}/.exec(typeof body === 'string' ? body : JSON.stringify(body))?.[0];
  if (id === undefined) throw new EngineError('refused', 'the engine did not say which image it made');
  return id;
}
