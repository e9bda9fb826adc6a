import { stat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import * as vscode from 'vscode';
import { localFiles } from '../../core/oci/disk/files';
import { anyRuntime } from '../../core/oci/lint';
import type { LintTarget } from '../../core/oci/lintContext';
import { runtimesNamed } from '../../core/oci/verdicts/runtimeNames';
import type { BundleSeen } from '../../core/rows/bundles';
import { readBundle } from '../../core/runtime/bundle';
import { configFiles, isSkipped } from '../../ui/configFiles';
import { setting } from '../../ui/settings';

/** A longer file is no config. */
const longest = 2 * 1024 * 1024;
/** How many are read at once. */
const atOnce = 16;

/** The bundles of the workspace, found by what their `config.json` says, and kept true while somebody looks. */
export class Finder implements vscode.Disposable {
  private readonly found = new Map<string, BundleSeen>();
  /** Folders that something was heard of since the last look through the workspace began. */
  private readonly heard = new Set<string>();
  private watching: vscode.Disposable | undefined;
  private reading: Promise<void> | undefined;

  /** `changed` is called when `bundles` is another. */
  constructor(private readonly changed: () => void) {}

  get bundles(): readonly BundleSeen[] {
    return [...this.found.values()];
  }

  /** Looks through the workspace, and watches it from then on. Resolves when all are known. */
  start(): Promise<void> {
    return (this.reading ??= this.readAll());
  }

  stop(): void {
    this.watching?.dispose();
    this.watching = undefined;
    this.reading = undefined;
  }

  dispose(): void {
    this.stop();
  }

  /** Reads one again: it was just made, or a person is about to run it. Undefined where there is no bundle. */
  async look(path: string): Promise<BundleSeen | undefined> {
    this.heard.add(path);
    const seen = await readSeen(join(path, 'config.json'));
    if (seen) this.found.set(path, seen);
    else this.found.delete(path);
    this.changed();
    return seen;
  }

  private async readAll(): Promise<void> {
    this.heard.clear();
    this.watching = this.watch();
    const paths = (await configFiles()).map(({ fsPath }) => fsPath);
    const queue = paths.values();
    const fresh = new Map<string, BundleSeen>();
    const worker = async (): Promise<void> => {
      for (const path of queue) {
        const seen = await readSeen(path);
        if (seen) fresh.set(seen.bundle.path, seen);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    // What was heard of meanwhile is newer than what was read.
    for (const path of this.found.keys()) if (!fresh.has(path) && !this.heard.has(path)) this.found.delete(path);
    for (const [path, seen] of fresh) if (!this.heard.has(path)) this.found.set(path, seen);
  }

  private watch(): vscode.Disposable {
    const configs = vscode.workspace.createFileSystemWatcher('**/config.json');
    const roots = vscode.workspace.createFileSystemWatcher('**/rootfs');
    // Of a folder that is moved or removed, only the folder itself is told.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const again = ({ fsPath }: vscode.Uri): void => this.again(dirname(fsPath));
    return vscode.Disposable.from(
      ...[configs, roots].flatMap((watcher) => [
        watcher,
        watcher.onDidCreate(again),
        watcher.onDidChange(again),
        watcher.onDidDelete(again),
      ]),
      folders,
      folders.onDidCreate(({ fsPath }) => void this.came(fsPath)),
      folders.onDidDelete(({ fsPath }) => this.went(fsPath)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) if (uri.scheme === 'file' && this.found.has(dirname(uri.fsPath))) again(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.stop();
        void this.start().then(this.changed);
      }),
    );
  }

  /** A folder that was moved here may bring bundles along. */
  private async came(path: string): Promise<void> {
    if (isSkipped(path)) return;
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) return;
    for (const { fsPath } of await configFiles(path)) this.again(dirname(fsPath));
  }

  private went(path: string): void {
    for (const known of this.found.keys()) if (known === path || known.startsWith(`${path}/`)) this.again(known);
  }

  private again(path: string): void {
    if (isSkipped(path)) return;
    void this.look(path);
  }
}

/** The bundle of a config file: the text in the editor where that is open, so that what is being written counts. */
async function readSeen(config: string): Promise<BundleSeen | undefined> {
  const path = dirname(config);
  const text = openText(config) ?? (await textOf(config));
  const bundle = text === undefined ? undefined : await readBundle(path, text, { files: localFiles, target: target() });
  return bundle && { bundle, name: vscode.workspace.asRelativePath(path) };
}

function openText(config: string): string | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.fsPath === config)?.getText();
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    return size > longest ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function target(): LintTarget {
  const runtimes = runtimesNamed(setting('oci.runtime'));
  return runtimes.length > 0 ? { runtimes } : anyRuntime;
}
