import { collectExec } from '../engine/collectExec';
import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/errors';
import { fields } from '../engine/parse/field';
import { ArchiveIndex, withTargets } from './archiveIndex';
import { listByExec } from './execList';
import { FileError } from './errors';
import { InsideRoot } from './insideRoot';
import { absolute } from './paths';
import { followedStat, readContent, readHandle } from './readContent';
import { statByListing } from './statByListing';
import { mayBeHere, rootOnThisMachine } from './sameMachine';
import type { FileSource, Listed, ListOptions } from './source';

export interface ContainerSourceOptions {
  readonly engine: Engine;
  readonly container: string;
  /** Whether a program may be run in the container to look. */
  readonly mayRun: () => boolean;
  /** A folder of the container that is the root of the source; `/` when absent. */
  readonly below?: string;
}

/** How often a listing by exec is tried when names come and go under it. */
const tries = 3;

/** The files of a container: on this machine where that can be, else by a program in it, else out of the archive. */
export function containerSource(options: ContainerSourceOptions): FileSource {
  const { engine, container, below = '/' } = options;
  const index = new ArchiveIndex(engine);
  const inContainer = (path: string): string => absolute(`${below}/${path}`);
  const host = async (signal?: AbortSignal): Promise<InsideRoot | undefined> => {
    if (!mayBeHere(engine.endpoint) || below !== '/') return undefined;
    const root = await rootOnThisMachine(await engine.inspect('containers', container, signal));
    return root === undefined ? undefined : new InsideRoot(root);
  };
  const isRunning = async (signal?: AbortSignal): Promise<boolean> => {
    const state = fields(fields(await engine.inspect('containers', container, signal))['State']);
    return state['Running'] === true && state['Paused'] !== true;
  };
  const source: FileSource = {
    container: () => Promise.resolve(container),
    inContainer,
    list: async (path, listing) => {
      const inside = await (await host(listing.signal))?.list(path).catch(unlessRefused);
      if (inside) return { way: 'host', entries: inside };
      const byExec =
        options.mayRun() &&
        (await isRunning(listing.signal)) &&
        (await execListing(options, inContainer(path), listing));
      if (byExec) return byExec;
      const folder = inContainer(path);
      const entries = await index.list(container, folder, listing);
      return { way: 'archive', entries: await withTargets(engine, { container, folder, entries }, listing.signal) };
    },
    read: async (path, limit, signal) => {
      const file = await (await host(signal))?.openFile(path).catch(unlessRefused);
      if (file) return readHandle(file, path, limit);
      try {
        return await readContent(engine, { container, path: inContainer(path), limit }, signal);
      } catch (error) {
        // As for `stat`: what is in no archive is asked of the container.
        if (!EngineError.is(error, 'not-found') || !options.mayRun() || !(await isRunning(signal))) throw error;
        const argv = ['cat', inContainer(path)];
        const { code, stdout } = await collectExec(engine, { container, argv, limit }, signal);
        if (code !== 0) throw error;
        return stdout;
      }
    },
    stat: async (path, signal = never) => {
      try {
        return (await followedStat(engine, { container, path: inContainer(path) }, signal)).stat;
      } catch (error) {
        // What is mounted as tmpfs, and /proc, is in no archive (docker-cp(1)).
        if (!EngineError.is(error, 'not-found') || !(await isRunning(signal))) throw error;
        return statByListing(async (folder) => (await source.list(folder, { signal })).entries, path);
      }
    },
    forget: () => index.forget(),
  };
  return source;
}

/** For whom nobody can cancel. */
const never = new AbortController().signal;

/** What this user may not read on this machine, the engine may still tell. */
function unlessRefused(error: unknown): undefined {
  if (FileError.is(error, 'not-allowed')) return undefined;
  throw error;
}

async function execListing(
  { engine, container }: ContainerSourceOptions,
  folder: string,
  { signal }: ListOptions,
): Promise<Listed | undefined> {
  for (let tried = 0; tried < tries; tried += 1) {
    try {
      const entries = await listByExec(engine, container, folder, signal);
      if (entries) return { way: 'exec', entries: await withTargets(engine, { container, folder, entries }, signal) };
    } catch (error) {
      // A container without a shell; one that ended meanwhile; a listing that never ends.
      if (!EngineError.is(error, 'refused', 'conflict')) throw error;
      return undefined;
    }
  }
  return undefined;
}
