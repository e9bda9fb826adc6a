import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fields, text } from '../engine/parse/field';

/** The file that an engine writes a container's output to, as the engine tells it. */
export interface LogFile {
  /** The container's whole id. */
  readonly id: string;
  /** Absolute, on the engine's machine. */
  readonly path: string;
}

/** Bytes of a log with what was rotated away from it; `not-readable`: it is here, but not for this user. */
export type LogSize = { readonly is: 'known'; readonly bytes: number } | { readonly is: 'not-readable' };

/**
 * The log of an inspected container. Only `json-file` and podman's `k8s-file` tell one: of all other drivers the engine
 * tells no path (moby, container.StartLogger; docker-inspect(1), LogPath). Undefined also for a path that does not hold
 * the container's own id, since nothing would prove that a file there is its log.
 */
export function logFileOf(inspection: unknown): LogFile | undefined {
  const container = fields(inspection);
  const id = text(container['Id']);
  const path = text(container['LogPath']);
  if (!/^[0-9a-f]{64}$/.test(id) || !path.startsWith('/') || !path.includes(id)) return undefined;
  return { id, path };
}

/**
 * How long a log is that lies on this machine, with its rotated files: `FILE.1`, `FILE.2.gz` (Docker's documentation,
 * JSON File logging driver, max-file). Undefined where there is no such file: the engine is elsewhere.
 */
export async function logSizeHere({ path }: LogFile): Promise<LogSize | undefined> {
  try {
    const names = (await readdir(dirname(path))).filter((name) => isPartOf(basename(path), name));
    if (names.length === 0) return undefined;
    const sizes = await Promise.all(names.map((name) => sizeOf(join(dirname(path), name))));
    return { is: 'known', bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EACCES' || code === 'EPERM' ? { is: 'not-readable' } : undefined;
  }
}

/** Whether a file is a log or was rotated away from it. */
export function isPartOf(log: string, name: string): boolean {
  return name === log || (name.startsWith(log) && /^\.\d+(\.gz)?$/.test(name.slice(log.length)));
}

/** One that is rotated away while we look holds nothing that the others do not. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
