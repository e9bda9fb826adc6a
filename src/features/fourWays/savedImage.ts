import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveToFile } from '../../core/docker/saveToFile';
import type { Engine } from '../../core/engine/engine';
import { saveImage } from '../../core/engine/saveImage';

/** An image as the archive that `docker save` writes: made when the first way wants it, and once for all. */
export class SavedImage {
  signal: AbortSignal = AbortSignal.timeout(600_000);
  private folder: string | undefined;
  private saving: Promise<string> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly image: string,
  ) {}

  /** The path of the archive. */
  file(): Promise<string> {
    return (this.saving ??= this.save());
  }

  async remove(): Promise<void> {
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }

  private async save(): Promise<string> {
    this.folder = await mkdtemp(join(tmpdir(), 'stevedore-saved-'));
    const file = join(this.folder, 'image.tar');
    await saveToFile(await saveImage(this.engine, this.image, this.signal), file, { signal: this.signal });
    return file;
  }
}
