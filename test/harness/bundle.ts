import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runcSpec } from '../../src/core/oci/defaults/specs';
import { programInPath } from '../../src/core/host/lab/programs';

/** What differs from the config that `runc spec` writes. */
export interface BundleWishes {
  readonly args?: readonly string[];
  readonly terminal?: boolean;
  /** The control group, below the root of each hierarchy. */
  readonly cgroupsPath?: string;
}

/** Makes a bundle in the folder `path`: a root file system with a busybox in it, and a config. Gives `path`. */
export function makeBundle(path: string, wishes: BundleWishes = {}): string {
  const { args = ['sleep', '1000'], terminal = false, cgroupsPath } = wishes;
  const bin = join(path, 'rootfs', 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(busybox(), join(bin, 'busybox'));
  for (const name of ['sh', 'sleep', 'echo', 'id', 'env', 'ps']) symlinkSync('busybox', join(bin, name));
  const spec = runcSpec() as { readonly process: object; readonly linux: object };
  const own = { args, terminal, cwd: '/', user: { uid: 0, gid: 0 }, env: ['PATH=/bin', 'TERM=xterm'] };
  const process = { ...spec.process, ...own };
  const linux = { ...spec.linux, ...(cgroupsPath === undefined ? {} : { cgroupsPath }) };
  const config = { ...spec, ociVersion: '1.0.2', root: { path: 'rootfs' }, process, linux };
  writeFileSync(join(path, 'config.json'), JSON.stringify(config, undefined, 2));
  return path;
}

/** The machine's own busybox, which needs no library. */
function busybox(): string {
  const path = programInPath('busybox');
  if (path === undefined) throw new Error('There is no busybox on this machine.');
  return path;
}
