import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { PathsAsked } from '../../protocol';

/** More folders than this no config asks for; a hostile one might. */
const mostFolders = 200;

/** What changes together is told together, in milliseconds. */
const pause = 100;

/** Until a new watcher watches, in milliseconds: what changed before is asked for once more then. */
const settling = 1000;

/** Watches what is said of open documents depends on, wherever it is, and tells which of these paths have changed. */
export class Watchers implements vscode.Disposable {
  private readonly asked = new Map<string, ReadonlySet<string>>();
  private readonly folders = new Map<string, vscode.Disposable>();
  private changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (paths: readonly string[]) => void) {}

  update({ uri, paths }: PathsAsked): void {
    if (paths.length === 0) this.asked.delete(uri);
    else this.asked.set(uri, new Set(paths));
    const wanted = new Set([...this.asked.values()].flatMap((one) => [...one].map(dirname)).slice(0, 10 * mostFolders));
    for (const [folder, watcher] of this.folders) {
      if (wanted.has(folder)) continue;
      watcher.dispose();
      this.folders.delete(folder);
    }
    const fresh = [...wanted].filter((folder) => !this.folders.has(folder)).slice(0, mostFolders - this.folders.size);
    for (const folder of fresh) this.folders.set(folder, this.watch(folder));
    if (fresh.length > 0) this.soon(paths, settling);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.folders.forEach((watcher) => void watcher.dispose());
    this.folders.clear();
    this.asked.clear();
  }

  private watch(folder: string): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.file(folder), '*'));
    const hear = ({ fsPath }: vscode.Uri): void => this.hear(fsPath);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(hear),
      watcher.onDidChange(hear),
      watcher.onDidDelete(hear),
    );
  }

  private hear(path: string): void {
    const concerns = [...this.asked.values()].some((paths) => paths.has(path));
    if (concerns) this.soon([path], pause);
  }

  private soon(paths: readonly string[], milliseconds: number): void {
    for (const path of paths) this.changed.add(path);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const paths = [...this.changed];
      this.changed = new Set();
      this.tell(paths);
    }, milliseconds);
  }
}
