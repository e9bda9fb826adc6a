import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../engine/engine';
import type { Host } from '../../host/host';
import { t } from '../../l10n/l10n';
import { realConfig, type RealConfig } from '../realConfig';
import { BundleError } from './bundleError';
import { unpackExport } from './fromImage';
import { contentOf } from './contentOf';
import { growBundle, writeConfig } from './growBundle';
import type { Made, Making } from './making';
import { standingAlone } from './realBundle';
import { toRootless } from './rootless';
import { RootfsUnpacking } from './unpackRootfs';

/**
 * Makes a bundle of a running container of an engine: the config that its runtime was really given, read through `host`, which
 * mostly has to be root's, and its file system as the engine exports it. Rejects with `not-running` where nobody can read the
 * config, an EngineError, HostError or FileError.
 */
export async function bundleFromContainer(
  { engine, host }: { readonly engine: Engine; readonly host: Host },
  container: string,
  making: Making,
): Promise<Made> {
  const { signal, rootless } = making;
  const real = await realConfig(host, { id: container }, signal);
  if (real.is === 'unread') throw new BundleError('not-running', real.why);
  const alone = standingAlone(jsonOf(real));
  return growBundle(making, async (folder) => {
    const rootfs = new RootfsUnpacking(join(folder, 'rootfs'), making);
    await unpackExport(engine, container, { rootfs, signal });
    if (alone.copies.length > 0) await mkdir(join(folder, 'mounts'));
    for (const { from, at } of alone.copies) {
      const content = await contentOf(engine, { container, path: from }, signal);
      await writeFile(join(folder, at), content, { flag: 'wx', mode: 0o644 });
    }
    const { notes, ...counts } = rootfs.finish();
    await writeConfig(folder, rootless ? toRootless(alone.config, rootless) : alone.config);
    return { bundle: making.target, ...counts, notes: [...notes, ...alone.notes] };
  });
}

function jsonOf({ text }: Extract<RealConfig, { is: 'read' }>): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BundleError('not-running', t('The config of this container is being written: try again.'), {
      cause: error,
    });
  }
}
