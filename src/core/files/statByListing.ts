import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import type { FileEntry } from './entry';
import { FileError } from './errors';
import { baseOf, linkedPath, mostHops, parentOf } from './paths';

const root: FileEntry = { name: '/', type: 'folder', size: 0, mode: 0o755, modified: 0 };

/** What a path is, out of the listing of the folder that it is in; a link is followed. Rejects with a FileError `not-there`. */
export async function statByListing(
  list: (folder: string) => Promise<readonly FileEntry[]>,
  path: string,
): Promise<FileEntry> {
  let at = path;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    if (at === '/') return root;
    const name = baseOf(at);
    const found = (await list(parentOf(at))).find((entry) => entry.name === name);
    if (!found) break;
    if (found.type !== 'link' || found.target === undefined) return found;
    at = linkedPath(at, found.target);
  }
  throw new FileError('not-there', t('{0} is not there.', visible(path)));
}
