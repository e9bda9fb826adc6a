import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskError } from '../../files/diskError';
import { FileError } from '../../files/errors';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';

/**
 * Makes a bundle whole or not at all: `fill` works in a new folder beside `target` that only this user can open, and that takes
 * its place at the end. What was made is removed when it fails or `signal` is aborted. The folder stays closed to others where
 * root keeps set-id programs of a stranger's image in it, as an engine's own folder is. Rejects with a FileError, and what
 * `fill` rejects with.
 */
export async function growBundle<T>(
  {
    target,
    signal,
    keepOwners,
  }: { readonly target: string; readonly signal: AbortSignal; readonly keepOwners: boolean },
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  await mustBeFree(target);
  signal.throwIfAborted();
  const growing = join(dirname(target), `.stevedore-${randomBytes(6).toString('hex')}.part`);
  try {
    await mkdir(growing, { mode: 0o700 });
    const made = await fill(growing);
    signal.throwIfAborted();
    if (!keepOwners) await chmod(growing, 0o755);
    // A folder takes the place of an empty folder only (rename(2)).
    await rename(growing, target);
    return made;
  } catch (error) {
    await rm(growing, { recursive: true, force: true }).catch(() => undefined);
    signal.throwIfAborted();
    throw diskError(error, target);
  }
}

/** Rejects with `exists` for everything but an empty folder: also for a link to one. */
async function mustBeFree(target: string): Promise<void> {
  const found = await lstat(target).catch(() => undefined);
  if (!found) return;
  const names = found.isDirectory() ? await readdir(target).catch(() => ['?']) : ['?'];
  if (names.length > 0) throw new FileError('exists', t('{0} is there already. Choose another name.', visible(target)));
}

/** Writes the config of a bundle, with tabs as `runc spec` does. */
export function writeConfig(bundle: string, config: unknown): Promise<void> {
  return writeFile(join(bundle, 'config.json'), `${JSON.stringify(config, undefined, '\t')}\n`, { flag: 'wx' });
}
