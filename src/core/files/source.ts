import type { FileEntry } from './entry';

/**
 * How files are read: `host`: on this machine, below the container's own root; `exec`: by a program in the container;
 * `archive`: from the engine's archive of the whole folder, which works always and takes the longest.
 */
export type Way = 'host' | 'exec' | 'archive';

/** What an editor wants to know of a path. */
export type FileStat = Pick<FileEntry, 'type' | 'size' | 'modified'>;

export interface Listed {
  readonly entries: readonly FileEntry[];
  readonly way: Way;
}

/** The files of one container or volume. Paths are absolute, inside of it. Everything rejects with FileError or EngineError. */
export interface FileSource {
  /** The container that the engine's archives are asked of: for a volume that of our helper. */
  container(signal?: AbortSignal): Promise<string>;
  /** A path in `container` for one of the source. */
  inContainer(path: string): string;
  /** `seen` is told how many names were read so far, where that takes time. */
  list(path: string, options: ListOptions): Promise<Listed>;
  /** What a path is; links are followed inside of the root. */
  stat(path: string, signal?: AbortSignal): Promise<FileStat>;
  /** The content of a plain file of at most `limit` bytes. Links are followed inside of the root. */
  read(path: string, limit: number, signal?: AbortSignal): Promise<Buffer>;
  /** Forgets what was listed below a path. */
  forget(path: string): void;
}

export interface ListOptions {
  readonly signal: AbortSignal;
  readonly seen?: (names: number) => void;
}
