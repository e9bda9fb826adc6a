import { readArchive } from '../engine/archive';
import type { Engine } from '../engine/engine';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { FileError } from './errors';
import type { TarHeader } from './pack';
import { readTar } from './readTar';

/** Owner and mode of a plain file of a container, to write it back as it was. */
export async function readTarHeader(
  engine: Engine,
  container: string,
  path: string,
): Promise<Omit<TarHeader, 'name' | 'size'>> {
  for await (const { header } of readTar(await readArchive(engine, container, path), path)) {
    if (header.type !== 'file') break;
    return { type: 'file', mode: header.mode, uid: header.uid, gid: header.gid };
  }
  throw new FileError('not-a-file', t('{0} is no plain file: it cannot be opened.', visible(path)));
}
