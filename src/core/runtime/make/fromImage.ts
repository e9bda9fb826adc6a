import { join } from 'node:path';
import { exportContainer } from '../../engine/archive';
import type { Engine } from '../../engine/engine';
import { helperLabel } from '../../engine/helper';
import { fields, text } from '../../engine/parse/field';
import { FileError } from '../../files/errors';
import { parseImageConfig } from '../image/imageConfig';
import { growBundle } from './growBundle';
import { finishFromImage } from './imageBundle';
import type { Made, Making } from './making';
import { RootfsUnpacking } from './unpackRootfs';

/** How long the engine may take to remove the container that was made, in milliseconds; a cancel does not shorten it. */
const tidying = 30_000;

/** What an engine puts into every container that it exports: by this one, programs tell that they are in Docker. */
export const enginesOwn = ['.dockerenv'];

/**
 * Makes a bundle of an image that an engine has: a container is made of it and never started, its file system is exported, and
 * the container is removed again, whatever happens. Rejects with an EngineError, FileError or BundleError.
 */
export async function bundleFromImage(engine: Engine, image: string, making: Making): Promise<Made> {
  const { signal } = making;
  const inspected = await engine.inspect('images', image, signal);
  const config = parseImageConfig(inspected);
  return growBundle(making, async (folder) => {
    const rootfs = new RootfsUnpacking(join(folder, 'rootfs'), making);
    // An engine makes no container without a command, and never runs this one.
    const command = config.entrypoint.length + config.cmd.length === 0 ? { Cmd: ['sh'] } : {};
    const id = text(fields(inspected)['Id']) || image;
    const body = { Image: id, ...command, Labels: { [helperLabel]: 'bundle' }, HostConfig: { NetworkMode: 'none' } };
    const { made } = await engine.perform({ op: 'container.create', name: '', body, words: [] }, signal);
    try {
      if (made) await unpackExport(engine, made.id, { rootfs, signal });
    } finally {
      if (made)
        await engine.perform(
          { op: 'container.remove', container: made, force: true, volumes: true },
          AbortSignal.timeout(tidying),
        );
    }
    return finishFromImage(folder, config, { making, rootfs });
  });
}

/** Unpacks the file system of a container, running or not. What the engine breaks off with is an EngineError. */
export async function unpackExport(
  engine: Engine,
  container: string,
  { rootfs, signal }: { readonly rootfs: RootfsUnpacking; readonly signal: AbortSignal },
): Promise<void> {
  const archive = await exportContainer(engine, container, signal);
  try {
    await rootfs.add(archive, { without: enginesOwn });
  } catch (error) {
    throw signal.aborted || FileError.is(error) || isOfDisk(error) ? error : await engine.transport.failure(error);
  }
}

/** Whether a call of the file system failed, and not one of a connection. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && !['read', 'connect'].includes(String(error.syscall));
}
