import { isAbsolute } from 'node:path';
import type { Files } from '../core/oci/disk/files';

/** What the kernel makes up as it is asked tells nobody when it changes (proc(5), sysfs(5)): known for this long, in milliseconds. */
const kernelFor = 2000;

/** Whether somebody tells when something about a path changes (inotify(7): pseudo-filesystems are not monitorable). */
export function canBeWatched(path: string): boolean {
  return isAbsolute(path) && !/^\/(?:proc|sys)(?:\/|$)/.test(path);
}

interface Known {
  readonly answer: Promise<unknown>;
  readonly at: number;
}

/** What the disk said, remembered until somebody tells that it has changed. */
export class DiskMemory {
  private readonly known = new Map<string, Map<keyof Files, Known>>();

  constructor(
    private readonly files: Files,
    private readonly now: () => number = Date.now,
  ) {}

  /** The files, through this memory; every path that is asked for is put into `asked`. */
  recordedIn(asked: Set<string>): Files {
    const through =
      <K extends 'fact' | 'link' | 'text'>(question: K) =>
      (path: string): ReturnType<Files[K]> => {
        asked.add(path);
        return this.ask(question, path) as ReturnType<Files[K]>;
      };
    return { ...this.files, fact: through('fact'), link: through('link'), text: through('text') };
  }

  /** Something about these paths has changed. What is below one of them has, too. */
  forget(paths: readonly string[]): void {
    for (const path of this.known.keys()) {
      if (paths.some((changed) => path === changed || path.startsWith(`${changed}/`))) this.known.delete(path);
    }
  }

  private ask(question: 'fact' | 'link' | 'text', path: string): Promise<unknown> {
    const answers = this.known.get(path) ?? new Map<keyof Files, Known>();
    this.known.set(path, answers);
    const before = answers.get(question);
    if (before && (canBeWatched(path) || this.now() - before.at < kernelFor)) return before.answer;
    const answer = this.files[question](path);
    answers.set(question, { answer, at: this.now() });
    return answer;
  }
}
