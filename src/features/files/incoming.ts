import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { readArchive } from '../../core/engine/archive';
import { packBytes, packPaths } from '../../core/files/pack';
import { baseOf } from '../../core/files/paths';
import type { Side } from './record';
import type { Work } from './work';

/** An archive on its way into a container, and what could not be put into it. */
export interface Packing {
  readonly archive: Readable;
  readonly packed: { readonly leftOut: readonly string[] };
}

export interface PackOptions {
  readonly signal: AbortSignal;
  /** Called with the bytes packed so far. */
  readonly progress: (bytes: number) => void;
}

/** One file or folder that somebody chose or dropped. */
export interface Incoming {
  /** What it will be called in the folder. */
  readonly name: string;
  /** Where it comes from, for the journal. */
  readonly from: Side;
  pack(work: Work, options: PackOptions): Promise<Packing>;
}

/** A file or folder of this machine. */
export function ofPath(path: string): Incoming {
  return { name: basename(path), from: path, pack: (_, options) => Promise.resolve(packPaths([path], options)) };
}

/** A file that comes without a path: dropped from the machine that shows the window, while this one is another. */
export function ofBytes(name: string, read: () => Thenable<Uint8Array>): Incoming {
  return {
    name: basename(name),
    from: { name: basename(name) },
    pack: async (_, { progress }) => {
      const bytes = await read();
      progress(bytes.length);
      const header = { name: basename(name), mode: 0o644, mtime: new Date(), uid: 0, gid: 0 };
      return { archive: packBytes(header, bytes), packed: { leftOut: [] } };
    },
  };
}

/** A file or folder of a container or volume: its archive goes from the engine into the engine. */
export function ofPlace(place: string, path: string): Incoming {
  return {
    name: baseOf(path),
    from: { place, path },
    pack: async ({ places }, { signal }) => {
      const source = await places.source(place);
      const container = await source.container(signal);
      const archive = await readArchive(await places.current(), container, source.inContainer(path), signal);
      return { archive, packed: { leftOut: [] } };
    },
  };
}
