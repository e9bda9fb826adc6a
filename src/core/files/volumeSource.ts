import type { Engine } from '../engine/engine';
import { containerSource } from './containerSource';
import { FileError } from './errors';
import { InsideRoot } from './insideRoot';
import { readHandle } from './readContent';
import { mayBeHere, mountpointOnThisMachine } from './sameMachine';
import { statByListing } from './statByListing';
import type { FileSource } from './source';

/** Where our helper has the volume. */
export const volumeFolder = '/volume';

export interface VolumeSourceOptions {
  readonly engine: Engine;
  readonly volume: string;
  readonly mayRun: () => boolean;
  /** Makes a container that has the volume at `volumeFolder`, or gives the one that is there. */
  readonly helper: (signal?: AbortSignal) => Promise<string>;
}

/** The files of a volume: on this machine where that can be, else through a helper that mounts it. */
export function volumeSource({ engine, volume, mayRun, helper }: VolumeSourceOptions): FileSource {
  let made: { readonly id: string; readonly source: FileSource } | undefined;
  const host = async (signal?: AbortSignal): Promise<InsideRoot | undefined> => {
    if (!mayBeHere(engine.endpoint)) return undefined;
    const root = await mountpointOnThisMachine(await engine.inspect('volumes', volume, signal));
    return root === undefined ? undefined : new InsideRoot(root);
  };
  const viaHelper = async (signal?: AbortSignal): Promise<FileSource> => {
    const id = await helper(signal);
    if (made?.id !== id) made = { id, source: containerSource({ engine, container: id, mayRun, below: volumeFolder }) };
    return made.source;
  };
  const inContainer = (path: string): string => (path === '/' ? volumeFolder : volumeFolder + path);
  return {
    container: helper,
    inContainer,
    list: async (path, options) => {
      const inside = await (await host(options.signal))?.list(path).catch(unlessRefused);
      if (inside) return { way: 'host', entries: inside };
      return (await viaHelper(options.signal)).list(path, options);
    },
    read: async (path, limit, signal) => {
      const file = await (await host(signal))?.openFile(path).catch(unlessRefused);
      if (file) return readHandle(file, path, limit);
      return (await viaHelper(signal)).read(path, limit, signal);
    },
    stat: async (path, signal) => {
      const inside = await host(signal);
      return inside
        ? statByListing((folder) => inside.list(folder), path)
        : (await viaHelper(signal)).stat(path, signal);
    },
    forget: (path) => made?.source.forget(path),
  };
}

function unlessRefused(error: unknown): undefined {
  if (FileError.is(error, 'not-allowed')) return undefined;
  throw error;
}
