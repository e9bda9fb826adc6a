import { Transform } from 'node:stream';
import { t } from '../l10n/l10n';
import { FileError } from './errors';

/** What an archive may hold before nobody believes it any more. Names in bytes (PATH_MAX and NAME_MAX, limits.h). */
export const tarLimits = { entries: 1_000_000, name: 4096, part: 255, depth: 256 } as const;

/** Bytes of headers that may come between two entries: long names, and extended attributes of 64 KiB each. */
const mostHeaders = 8 * 1024 * 1024;

/**
 * Lets an archive through and breaks it off when more headers come than any real one has: readers keep those in memory
 * until the entry begins. `entry` says that one began, with the bytes of its content.
 */
export class HeaderGuard extends Transform {
  private allowed = mostHeaders;

  /** An entry began: its bytes may come, and after it headers anew. */
  entry(size: number): void {
    this.allowed = this.seen + size + mostHeaders;
  }

  private seen = 0;

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.seen += chunk.length;
    if (this.seen > this.allowed) done(hostile(t('it holds more headers than any archive has')));
    else done(null, chunk);
  }
}

/** The error for an archive that no honest engine sends. */
export function hostile(why: string): FileError {
  return new FileError('hostile', t('The archive was refused: {0}. Nothing of it was kept.', why));
}
