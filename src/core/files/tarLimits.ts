import { t } from '../l10n/l10n';
import { FileError } from './errors';

/** What an archive may hold before nobody believes it any more. Names in bytes (PATH_MAX and NAME_MAX, limits.h). */
export const tarLimits = { entries: 1_000_000, name: 4096, part: 255, depth: 256 } as const;

/** The error for an archive that no honest engine sends. */
export function hostile(why: string): FileError {
  return new FileError('hostile', t('The archive was refused: {0}. Nothing of it was kept.', why));
}
