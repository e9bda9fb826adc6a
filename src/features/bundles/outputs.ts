import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContainerAt } from '../../core/runtime/runtimePlans';
import type { Services } from '../../ui/services';

/** The files that the output of containers goes to that nobody sits before. */
export class Outputs {
  constructor(private readonly services: Services) {}

  /** Where the output of a container is kept; the folder is made. */
  async make(container: ContainerAt): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    return this.path(container);
  }

  /** The file with what a container said; undefined where it was not started from here. */
  async find(container: ContainerAt): Promise<string | undefined> {
    const path = this.path(container);
    return stat(path).then(
      () => path,
      () => undefined,
    );
  }

  async remove(container: ContainerAt): Promise<void> {
    await rm(this.path(container), { force: true });
  }

  private get folder(): string {
    return join(this.services.context.globalStorageUri.fsPath, 'runtime');
  }

  /** An id is no safe file name everywhere, and two roots may each have one of it. */
  private path({ runtime, id }: ContainerAt): string {
    const key = createHash('sha256')
      .update(JSON.stringify([runtime.program, runtime.root, id]))
      .digest('hex');
    return join(this.folder, `${key.slice(0, 24)}.log`);
  }
}
