import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Host } from '../../host/host';
import { busyboxRootfs } from '../../host/lab/busyboxImage';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { type OciRuntime, runtimeCommands } from '../ociRuntime';
import { BundleError } from './bundleError';
import { growBundle } from './growBundle';
import type { Made, Making } from './making';
import { RootfsUnpacking } from './unpackRootfs';

/** What stands in the root file system: a shell with the programs of busybox, or nothing. */
export type EmptyRootfs = 'busybox' | 'nothing';

/**
 * Makes a bundle with the config that the runtime's own `spec` writes, and a root file system with this machine's busybox in it
 * where wanted. Rejects with a HostError, BundleError, FileError, or a LabError where there is no static busybox.
 */
export async function bundleFromNothing(
  host: Host,
  { runtime, rootfs }: { readonly runtime: OciRuntime; readonly rootfs: EmptyRootfs },
  making: Making,
): Promise<Made> {
  return growBundle(making, async (folder) => {
    const counts = rootfs === 'busybox' ? await unpackBusybox(folder, making) : await emptyRootfs(folder);
    const rootless = making.rootless !== undefined;
    const { code, stdout, stderr } = await host.run(runtimeCommands.spec(runtime, folder, { rootless }), making.signal);
    if (code !== 0)
      throw new BundleError(
        'program-failed',
        t('{0} ended with {1}: {2}', runtime.program, code, visible((stderr || stdout).trim())),
      );
    return { bundle: making.target, ...counts };
  });
}

type Counts = Omit<Made, 'bundle'>;

async function emptyRootfs(folder: string): Promise<Counts> {
  await mkdir(join(folder, 'rootfs'));
  return { files: 0, bytes: 0, notes: [t('The root file system is empty: put the program into it that is to run.')] };
}

async function unpackBusybox(folder: string, making: Making): Promise<Counts> {
  const unpacking = new RootfsUnpacking(join(folder, 'rootfs'), making);
  await unpacking.add(Readable.from([await busyboxRootfs(making.signal)]));
  const { files, bytes } = unpacking.finish();
  return { files, bytes, notes: [] };
}
