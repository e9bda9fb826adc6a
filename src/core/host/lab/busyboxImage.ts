import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { t } from '../../l10n/l10n';
import { imageArchitecture } from '../architecture';
import { LabError } from './errors';
import { programInPath } from './programs';
import { tarArchive, type TarEntry } from './tar';

const execute = promisify(execFile);

/**
 * A root file system with the machine's own busybox in it, as an uncompressed tar for `docker import`: about 2 MB, no
 * registry needed. The machine's busybox must be the static one (Debian's busybox-static). Rejects with `not-started`
 * when there is no busybox, or only one that needs shared libraries.
 */
export async function busyboxRootfs(signal?: AbortSignal): Promise<Buffer> {
  const program = programInPath('busybox');
  if (program === undefined) throw new LabError('not-started', t('There is no busybox on this machine.'));
  const binary = await readFile(program, { signal });
  if (needsLibraries(binary)) {
    throw new LabError('not-started', t('{0} needs shared libraries; install busybox-static.', program));
  }
  const { stdout } = await execute(program, ['--list'], { signal });
  return tarArchive(rootfsEntries(binary, stdout.split('\n').filter(Boolean)));
}

/**
 * The same as an image called `busybox:latest`, in the archive that `docker save` writes and `docker load` and `ctr images import`
 * take (Docker Image Specification v1.2, "Combined Image JSON + Filesystem Changeset Format"). Rejects as `busyboxRootfs` does.
 */
export async function busyboxArchive(signal?: AbortSignal): Promise<Buffer> {
  const layer = await busyboxRootfs(signal);
  const digest = createHash('sha256').update(layer).digest('hex');
  const config = {
    architecture: imageArchitecture(),
    os: 'linux',
    config: { Cmd: ['sh'], Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
  };
  const manifest = [{ Config: 'config.json', RepoTags: ['busybox:latest'], Layers: ['layer.tar'] }];
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const files = { 'manifest.json': json(manifest), 'config.json': json(config), 'layer.tar': layer };
  return tarArchive(
    Object.entries(files).map(([name, content]): TarEntry => ({ is: 'file', name, mode: 0o644, content })),
  );
}

/** A dynamically linked program names its loader, and that name begins with `/lib` (elf(5), PT_INTERP). */
function needsLibraries(binary: Buffer): boolean {
  return /^\/lib(64)?\/ld-|\0\/lib(64)?\/ld-/.test(binary.subarray(0, 4096).toString('latin1'));
}

function rootfsEntries(binary: Buffer, applets: readonly string[]): readonly TarEntry[] {
  const folders = [
    'bin/',
    'dev/',
    'etc/',
    'home/',
    'proc/',
    'root/',
    'run/',
    'sys/',
    'tmp/',
    'usr/',
    'usr/bin/',
    'var/',
  ];
  const links = applets.filter((applet) => applet !== 'busybox');
  return [
    ...folders.map((name): TarEntry => ({ is: 'folder', name, mode: name === 'tmp/' ? 0o1777 : 0o755 })),
    { is: 'file', name: 'etc/passwd', mode: 0o644, content: Buffer.from('root:x:0:0:root:/root:/bin/sh\n') },
    { is: 'file', name: 'etc/group', mode: 0o644, content: Buffer.from('root:x:0:\n') },
    { is: 'file', name: 'bin/busybox', mode: 0o755, content: binary },
    ...links.map((applet): TarEntry => ({ is: 'link', name: `bin/${applet}`, to: 'busybox' })),
    { is: 'link', name: 'usr/bin/env', to: '/bin/busybox' },
  ];
}
