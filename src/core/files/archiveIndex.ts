import { readArchive, statPath } from '../engine/archive';
import type { Engine } from '../engine/engine';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import type { FileEntry } from './entry';
import { FileError } from './errors';
import { indexTar } from './indexTar';
import { followedStat } from './readContent';
import type { ListOptions } from './source';

/** The names of a container's folders out of archives: each archive is read once and remembered until it is forgotten. */
export class ArchiveIndex {
  private readonly folders = new Map<string, readonly FileEntry[]>();

  constructor(private readonly engine: Engine) {}

  /** Reads the archive of a folder with everything below it, unless one that holds it was read already. */
  async list(container: string, path: string, { signal, seen }: ListOptions): Promise<readonly FileEntry[]> {
    const known = this.folders.get(path);
    if (known) return known;
    const found = await followedStat(this.engine, { container, path }, signal);
    if (found.stat.type !== 'folder') throw new FileError('not-a-folder', t('{0} is no folder.', visible(path)));
    const index = await indexTar(await readArchive(this.engine, container, found.path, signal), found.path, seen);
    for (const [folder, entries] of index) this.folders.set(folder, entries);
    const entries = index.get(found.path) ?? [];
    this.folders.set(path, entries);
    return entries;
  }

  forget(): void {
    this.folders.clear();
  }
}

/** Links of one listing that are asked for one by one. */
const mostLinks = 100;

/** Entries with what their links lead to, where a listing did not say it: asked of the engine, some at a time. */
export async function withTargets(
  engine: Engine,
  {
    container,
    folder,
    entries,
  }: { readonly container: string; readonly folder: string; readonly entries: readonly FileEntry[] },
  signal: AbortSignal,
): Promise<readonly FileEntry[]> {
  const links = entries.filter((one) => one.type === 'link' && one.target === undefined && !one.inexact);
  const targets = new Map<string, string>();
  const queue = links.slice(0, mostLinks);
  const work = async (): Promise<void> => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const stat = await statPath(engine, container, `${folder}/${one.name}`, signal).catch(() => undefined);
      if (stat) targets.set(one.name, stat.target);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return entries.map((one) => {
    const target = targets.get(one.name);
    return target === undefined ? one : { ...one, target };
  });
}
