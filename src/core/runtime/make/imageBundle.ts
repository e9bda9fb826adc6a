import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { bundleConfig } from '../image/bundleConfig';
import type { ImageConfig } from '../image/imageConfig';
import { findUser, withOwnGroup } from '../image/imageUser';
import { BundleError } from './bundleError';
import { writeConfig } from './growBundle';
import { hostnameOf } from './hostname';
import type { Made, Making } from './making';
import { toRootless } from './rootless';
import type { RootfsUnpacking } from './unpackRootfs';

/** Ends a bundle whose root file system is there: its config from what the image says. Rejects with a BundleError `unknown-user`. */
export async function finishFromImage(
  folder: string,
  image: ImageConfig,
  { making, rootfs }: { readonly making: Making; readonly rootfs: RootfsUnpacking },
): Promise<Made> {
  const accounts = { passwd: await rootfs.read('etc/passwd'), group: await rootfs.read('etc/group') };
  const found = findUser(image.user, accounts);
  if (found.is === 'unknown') throw new BundleError('unknown-user', found.why);
  const user = withOwnGroup(found.user);
  const hostname = hostnameOf(making.target);
  const config = bundleConfig(image, { user, terminal: making.terminal, hostname });
  const { rootless } = making;
  const told =
    rootless && (user.uid !== 0 || user.gid !== 0)
      ? [t('The image runs as {0}; alone in a user namespace the process is root instead.', visible(image.user))]
      : [];
  const { notes, ...counts } = rootfs.finish();
  await writeConfig(folder, rootless ? toRootless(config, rootless) : config);
  return { bundle: making.target, ...counts, notes: [...notes, ...told] };
}
