import * as vscode from 'vscode';
import { writeArchive } from '../../core/engine/archive';
import { EngineError } from '../../core/engine/errors';
import type { FileEntry } from '../../core/files/entry';
import { FileError } from '../../core/files/errors';
import { packBytes } from '../../core/files/pack';
import { baseOf, parentOf } from '../../core/files/paths';
import { readTarHeader } from '../../core/files/readTarHeader';
import { followedStat } from '../../core/files/readContent';
import type { FileSource } from '../../core/files/source';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { placeOf } from './address';
import type { Places } from './places';

/** What an editor gets at most, in bytes. VS Code keeps all of it in memory. */
export const editorLimit = 64 * 1024 * 1024;

/** What VS Code asks of files of containers and volumes. Read-only, but for files that somebody made writable. */
export class ContainerFiles {
  private readonly writable = new Set<string>();

  constructor(
    private readonly services: Services,
    private readonly places: Places,
    private readonly changed: vscode.EventEmitter<vscode.FileChangeEvent[]>,
    /** Called when a file of a folder was written. */
    private readonly written: (place: string, folder: string) => void,
  ) {}

  /** Lets the editor change a file, until the window is closed. */
  makeWritable(uri: vscode.Uri): void {
    this.writable.add(uri.toString());
    // What the button in the editor's title asks: see the manifest.
    void vscode.commands.executeCommand('setContext', 'stevedore.files.writable', [...this.writable]);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const place = placeOf(uri.authority);
    // Its size is not known before it is read, which makes a container: read when somebody looks at it.
    if (place?.kind === 'image')
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0, permissions: vscode.FilePermission.Readonly };
    const found = await this.told(uri, (source) => source.stat(uri.path));
    const mtime = found.modified * 1000;
    const isWritable = this.writable.has(uri.toString());
    return {
      type: found.type === 'folder' ? vscode.FileType.Directory : vscode.FileType.File,
      ctime: mtime,
      mtime,
      size: found.size,
      ...(isWritable ? {} : { permissions: vscode.FilePermission.Readonly }),
    };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    const { signal } = new AbortController();
    const { entries } = await this.told(uri, (source) => source.list(uri.path, { signal }));
    return entries.filter((entry) => entry.inexact !== true).map((entry) => [entry.name, kinds[entry.type]]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    // Reading from an image makes a container for a moment.
    if (placeOf(uri.authority)?.kind === 'image' && !mayChange()) throw vscode.FileSystemError.NoPermissions(uri);
    return this.told(uri, (source) => source.read(uri.path, editorLimit));
  }

  /** Writes what an editor holds back into the file, with the owner and the mode that it has. */
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (!this.writable.has(uri.toString()) || !mayChange()) throw vscode.FileSystemError.NoPermissions(uri);
    const engine = await this.places.current();
    await this.told(uri, async (source) => {
      const container = await source.container();
      const { path } = await followedStat(engine, { container, path: source.inContainer(uri.path) });
      const header = await readTarHeader(engine, container, path);
      const archive = packBytes({ ...header, name: baseOf(path), mtime: new Date() }, content);
      await writeArchive(engine, { container, path: parentOf(path) }, archive);
      source.forget(parentOf(uri.path));
      await this.record(uri);
    });
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    this.written(uri.authority, parentOf(uri.path));
  }

  private async record(uri: vscode.Uri): Promise<void> {
    const place = placeOf(uri.authority);
    const { target, store } = await this.services.window.looking();
    const name =
      place?.kind === 'container' ? (store.snapshot.containers.get(place.id)?.name ?? place.id) : (place?.id ?? '');
    this.services.journal.recordLine(target.choice, {
      title: t('Write {0}', visible(uri.path)),
      argv: ['docker', 'cp', baseOf(uri.path), `${name}:${uri.path}`],
      needs: t('what the editor held'),
    });
  }

  /** Runs it; what goes wrong is told as VS Code's own error with our words. */
  private async told<T>(uri: vscode.Uri, run: (source: FileSource) => Promise<T>): Promise<T> {
    try {
      return await run(await this.places.source(uri.authority));
    } catch (error) {
      const text = explain(error);
      if (EngineError.is(error, 'not-found') || FileError.is(error, 'not-there')) {
        throw vscode.FileSystemError.FileNotFound(uri);
      }
      if (FileError.is(error, 'not-allowed')) throw vscode.FileSystemError.NoPermissions(text);
      throw vscode.FileSystemError.Unavailable(text);
    }
  }
}

const kinds: Readonly<Record<FileEntry['type'], vscode.FileType>> = {
  file: vscode.FileType.File,
  folder: vscode.FileType.Directory,
  link: vscode.FileType.SymbolicLink | vscode.FileType.File,
  fifo: vscode.FileType.Unknown,
  device: vscode.FileType.Unknown,
  other: vscode.FileType.Unknown,
};
