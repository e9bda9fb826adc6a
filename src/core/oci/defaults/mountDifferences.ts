import { t } from '../../l10n/l10n';
import { type Mount, mountsOf } from '../rules/mounts/mount';
import type { Value } from '../syntax/value';
import { apart, type Difference, standsOf } from './difference';

/** Options of mount(8) that take something away from who uses the mount. */
const protecting = ['ro', 'nosuid', 'nodev', 'noexec'];

/** How the mounts that are there by default stand; what is mounted besides is the author's, and not compared. */
export function mountDifferences(here: Value, there: Value): readonly Difference[] {
  const own = mountsOf(here);
  return mountsOf(there).map((wanted) => {
    const destination = wanted.destination ?? '';
    const mount = own.find((one) => one.destination === destination);
    if (!mount) return { path: ['mounts'], stands: 'different', said: t('{0} is not mounted', destination) };
    const difference = apart(flagsOf(mount), flagsOf(wanted));
    const stands = standsOf(difference, 'protect');
    const { path } = mount.value;
    if (stands === 'same') return { path, stands, said: t('{0}: the same', destination) };
    const parts = [
      ...(difference.added.length > 0 ? [t('besides the default {0}', difference.added.join(', '))] : []),
      ...(difference.lacking.length > 0 ? [t('without {0}', difference.lacking.join(', '))] : []),
    ];
    return { path, stands, said: t('{0}: {1}', destination, parts.join('; ')) };
  });
}

const flagsOf = (mount: Mount): readonly string[] => protecting.filter((flag) => mount.has(flag, `r${flag}`));
