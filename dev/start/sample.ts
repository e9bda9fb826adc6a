import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { projectRoot } from '../paths';
import { runOk } from '../run';

/** Makes the sample workspace in `folder`: compose.yaml, notes, and a bundle whose root file system is busybox, where there is one. */
export async function makeSample(folder: string): Promise<void> {
  cpSync(join(projectRoot(), 'dev', 'sample'), folder, { recursive: true });
  const rootfs = join(folder, 'bundle', 'rootfs');
  mkdirSync(rootfs);
  const archive = await busyboxRootfs().catch(() => undefined);
  if (archive === undefined) return;
  await runOk({ program: 'tar', args: ['-x', '--no-same-owner', '-C', rootfs], inputBytes: archive });
}
