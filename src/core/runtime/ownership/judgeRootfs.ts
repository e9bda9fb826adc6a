import { constants } from 'node:fs';
import { type FileHandle, open, readFile, readlink, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fields, text } from '../../engine/parse/field';
import { parseMountTable } from '../../host/mountTable';
import { t } from '../../l10n/l10n';
import { accountRows } from '../../oci/disk/accounts';
import { visible } from '../../text/visible';

/** The root file system of a bundle, held by a descriptor so that no path can be made to lead elsewhere; or why it is refused. */
export type JudgedRootfs =
  | { readonly is: 'held'; readonly path: string; readonly handle: FileHandle }
  /** Localised. */
  | { readonly is: 'refused'; readonly why: string };

/** What is read of the machine, for tests. */
export interface MachineFacts {
  /** passwd(5). */
  readonly passwd: string;
  /** /proc/self/mountinfo (proc(5)). */
  readonly mountinfo: string;
}

/** Reads what `judgeRootfs` compares with. */
export async function machineFacts(): Promise<MachineFacts> {
  const [passwd, mountinfo] = await Promise.all([
    readFile('/etc/passwd', 'utf8').catch(() => ''),
    readFile('/proc/self/mountinfo', 'utf8'),
  ]);
  return { passwd, mountinfo };
}

/**
 * Whether the owners of a bundle's root file system may be changed: it is the folder that `root.path` of the config names, lies
 * inside of the bundle, is reached through no symbolic link, and is neither `/`, nor anybody's home, nor a place where something is mounted, nor
 * has such in it. The caller closes the handle. Rejects where the config cannot be read.
 */
export async function judgeRootfs(bundle: string, facts: MachineFacts): Promise<JudgedRootfs> {
  const config: unknown = JSON.parse(await readFile(join(bundle, 'config.json'), 'utf8'));
  const named = text(fields(fields(config)['root'])['path']);
  if (named === '') return refused(t('The config names no root file system.'));
  const whole = await realpath(bundle);
  const path = resolve(whole, named);
  const below = relative(whole, path);
  if (below === '' || below.startsWith('..') || below.startsWith('/'))
    return refused(t('The root file system {0} lies outside of the bundle.', visible(path)));
  const trouble = placeTrouble(path, facts);
  if (trouble !== undefined) return refused(trouble);
  const flags = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
  const handle = await open(path, flags).catch(() => undefined);
  if (!handle) return refused(t('{0} is no folder: a symbolic link is not followed.', visible(path)));
  // What is held is what the path says, without any link on the way (proc(5), /proc/PID/fd).
  const real = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => '');
  if (real === path) return { is: 'held', path, handle };
  await handle.close();
  return refused(t('{0} is reached through a symbolic link: it leads to {1}.', visible(path), visible(real)));
}

const refused = (why: string): JudgedRootfs => ({ is: 'refused', why });

function placeTrouble(path: string, { passwd, mountinfo }: MachineFacts): string | undefined {
  if (path === '/') return t('This is the root of the machine.');
  const homes = accountRows(passwd).map(([, , , , , home = '']) => home.replace(/(?<=.)\/+$/, ''));
  const home = homes.find((one) => one === path || (one !== '/' && one.startsWith(`${path}/`)));
  if (home !== undefined) return t('{0} is somebody’s home, or one lies in it.', visible(path));
  const mounted = parseMountTable(mountinfo)
    .map(({ point }) => point)
    .find((point) => point === path || point.startsWith(`${path}/`));
  return mounted === undefined
    ? undefined
    : t(
        'Something is mounted at {0}: unmount it first, since what is mounted is no part of the bundle.',
        visible(mounted),
      );
}
