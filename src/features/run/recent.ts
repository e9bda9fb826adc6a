import type * as vscode from 'vscode';
import { withoutSecrets } from './withoutSecrets';

const key = 'stevedore.run.recent';
/** Lines that are kept of an image, and images that are remembered. */
const most = { lines: 5, images: 40 };

type Kept = Readonly<Record<string, readonly string[]>>;

/** The lines that were run of each image, newest first, without secrets. */
export class RecentRuns {
  constructor(private readonly memento: vscode.Memento) {}

  /** Those of an image; of all images where none is named. */
  of(image: string): readonly string[] {
    const kept = this.kept();
    return image === ''
      ? Object.values(kept)
          .flat()
          .slice(0, 2 * most.lines)
      : (kept[image] ?? []);
  }

  async add(image: string, line: string): Promise<void> {
    const safe = withoutSecrets(line);
    if (safe === '') return;
    const lines = [safe, ...(this.kept()[image] ?? []).filter((one) => one !== safe)].slice(0, most.lines);
    const others = Object.entries(this.kept()).filter(([one]) => one !== image);
    await this.memento.update(key, Object.fromEntries([[image, lines], ...others].slice(0, most.images)));
  }

  private kept(): Kept {
    return this.memento.get<Kept>(key, {});
  }
}
