import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';

/** How long bursts are waited for, in milliseconds: a runtime writes its state in several steps. */
const settling = 100;
/** How often it is looked whether first processes still live, in milliseconds. */
const pulse = 1000;

/**
 * Tells when what runtimes know may have changed. Each container is a folder below the root of its runtime's state, which is
 * watched (inotify(7)). That a process has ended changes nothing there, and the kernel tells it to nobody but the parent:
 * so `/proc/PID` of the containers that run is looked at once a second, and nothing else is.
 */
export class StateWatch {
  private readonly watchers = new Map<string, FSWatcher>();
  private pids: readonly number[] = [];
  private timer: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  /** How often it was stopped: what was begun before the last time is not gone on with. */
  private stops = 0;

  /** `changed` is called after a burst of changes, once. */
  constructor(private readonly changed: () => void) {}

  /**
   * Watches these roots and the folders in them, and these first processes. What was watched before and is not in it no more
   * is let go. A folder that was not known may have been written to before it was watched: then it is asked once more.
   */
  async follow(roots: readonly string[], pids: readonly number[]): Promise<void> {
    const { stops } = this;
    const inside = (await Promise.all(roots.map(foldersIn))).flat();
    if (stops !== this.stops) return;
    if (inside.some((folder) => !this.watchers.has(folder))) this.soon();
    const wanted = new Set([...roots, ...roots.map(dirname), ...inside]);
    for (const [path, watcher] of this.watchers) {
      if (wanted.has(path)) continue;
      watcher.close();
      this.watchers.delete(path);
    }
    for (const path of wanted) if (!this.watchers.has(path)) this.watch(path, roots);
    this.pids = pids.filter((pid) => pid > 0);
    if (this.pids.length > 0) this.heartbeat ??= setInterval(() => void this.beat(), pulse);
    else this.still();
  }

  /** Stops watching everything. */
  stop(): void {
    this.stops += 1;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.still();
    this.watchers.forEach((watcher) => watcher.close());
    this.watchers.clear();
  }

  private still(): void {
    clearInterval(this.heartbeat);
    this.heartbeat = undefined;
  }

  /** Of the folder that a root is in, only the root matters: it may not be there yet. A folder that cannot be watched is not. */
  private watch(path: string, roots: readonly string[]): void {
    try {
      const watcher = watch(path, { persistent: false }, (_, name) => {
        const isRoot = roots.includes(path);
        if (isRoot || !roots.some((root) => dirname(root) === path) || roots.includes(join(path, name ?? '')))
          this.soon();
      });
      watcher.on('error', () => {
        watcher.close();
        this.watchers.delete(path);
      });
      this.watchers.set(path, watcher);
    } catch {
      // Not there, or not for this user: whoever makes it is heard of from the folder above, or not at all.
    }
  }

  private async beat(): Promise<void> {
    const gone = await Promise.all(
      this.pids.map((pid) =>
        stat(`/proc/${pid}`).then(
          () => false,
          () => true,
        ),
      ),
    );
    if (gone.includes(true)) this.soon();
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changed();
    }, settling);
  }
}

async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name));
}
