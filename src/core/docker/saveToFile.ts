import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';

/**
 * Why an archive is not in its file.
 * - `disk-full`: no space left. `not-whole`: what came has no end, the engine broke off. `not-written`: anything else.
 */
export type SaveErrorKind = 'disk-full' | 'not-whole' | 'not-written';

/** An archive that was not saved. `message` is localised. What was in the file before is in it still. */
export class SaveError extends Error {
  constructor(
    readonly kind: SaveErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SaveError';
  }
}

export interface SaveOptions {
  /** Called with the bytes that were written so far. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes a tar archive into a file: first beside it, and in its place once it is whole, so that a failure or a cancel
 * leaves what was there. Gives its size in bytes. Rejects with a SaveError; with whatever `archive` breaks off with; with
 * an AbortError.
 */
export async function saveToFile(archive: Readable, file: string, { onBytes, signal }: SaveOptions): Promise<number> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  const seen = new Seen(onBytes);
  try {
    await pipeline(archive, seen, createWriteStream(temporary, { flags: 'wx' }), { signal });
    if (!seen.isWhole) throw new SaveError('not-whole', t('The engine broke off: {0}', visible(seen.lastWords)));
    await synced(temporary);
    await rename(temporary, file);
    return seen.bytes;
  } catch (error) {
    await rm(temporary, { force: true });
    throw saveFailure(error, file);
  }
}

/** The end of a tar archive: two blocks of zeros (POSIX.1-2017, pax, "ustar Interchange Format"). */
const end = 1024;

/** Counts what goes through, and keeps the end of it. */
class Seen extends Transform {
  bytes = 0;
  private tail = Buffer.alloc(0);

  constructor(private readonly onBytes: SaveOptions['onBytes']) {
    super();
  }

  /** An engine that fails halfway ends its answer as if all were well, with an error where the zeros should be. */
  get isWhole(): boolean {
    return this.tail.length === end && this.tail.every((byte) => byte === 0);
  }

  /** What is readable of the end. */
  get lastWords(): string {
    return this.tail.toString('latin1').replaceAll('\0', '').trim().slice(-300);
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.tail = Buffer.concat([this.tail, chunk.subarray(-end)]).subarray(-end);
    this.onBytes?.(this.bytes);
    done(null, chunk);
  }
}

async function synced(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Errors of the file system by kind; others are the stream's own. */
function saveFailure(error: unknown, file: string): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new SaveError('disk-full', t('The disk is full: {0} was left as it was.', visible(file)), { cause: error });
  const ofFile = ['open', 'write', 'rename', 'fsync', 'close'].includes(syscall ?? '') && code !== 'EPIPE';
  if (!ofFile) return error;
  return new SaveError('not-written', t('{0} cannot be written: {1}', visible(file), String(error)), { cause: error });
}
