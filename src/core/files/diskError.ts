import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { FileError } from './errors';

/** What went wrong with a file of this machine (errno(3)), with the remedy. Other errors are handed on. */
export function diskError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || FileError.is(error) || !('code' in error) || !('syscall' in error)) return error;
  const where = visible(path);
  const make = (kind: FileError['kind'], text: string): FileError => new FileError(kind, text, { cause: error });
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return make(
        'disk-full',
        t('The disk of {0} is full: nothing was left there. Make room, or choose another disk.', where),
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return make('not-allowed', t('This user may not write {0}. Choose another place.', where));
    case 'EEXIST':
    case 'ENOTEMPTY':
      return make('exists', t('{0} is there already. Choose another name.', where));
    case 'ENOENT':
    case 'ENOTDIR':
      return make('not-there', t('{0} is not there.', where));
    default:
      return make('disk', t('{0} could not be written: {1}', where, error.message));
  }
}
