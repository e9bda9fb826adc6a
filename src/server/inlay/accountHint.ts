import type { DiskFacts } from '../../core/oci/disk/diskFacts';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import type { Hint } from './hint';

/** useradd(8): names have 32 characters at most. A file may have anything. */
const longest = 32;

/** The name of an id in the root file system: passwd(5), group(5). */
export function accountHint(id: bigint, use: 'user-id' | 'group-id', disk: DiskFacts | undefined): Hint | undefined {
  const [names, file] = use === 'user-id' ? [disk?.users, 'etc/passwd'] : [disk?.groups, 'etc/group'];
  const name = names?.get(Number(id));
  if (name === undefined) return undefined;
  const shown = visible(name.length > longest ? `${name.slice(0, longest)}…` : name);
  return { text: shown, tooltip: t('From {0} of the root file system', file) };
}
