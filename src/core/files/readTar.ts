import type { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { FileError } from './errors';
import { hostile, tarLimits } from './tarLimits';
import { safeParts } from './tarNames';

/** One entry of an archive. Its body is to be read, or drained with `body.resume()`, before the next one comes. */
export interface TarEntry {
  readonly header: Header;
  /** Its name in parts, below what the archive is of; empty for that itself. */
  readonly parts: readonly string[];
  readonly body: TarBody;
}

/** The content of an entry. */
export interface TarBody extends AsyncIterable<Buffer> {
  /** Reads the rest and throws it away. */
  resume(): unknown;
}

/**
 * Reads an archive entry by entry, as it comes. `top` is the path that it is of: names begin with its last part, and those
 * of `/` with a slash. Throws a FileError `hostile`, or what the stream broke off with.
 */
export async function* readTar(archive: Readable, top: string): AsyncGenerator<TarEntry, void, undefined> {
  const entries = extract();
  const broken: { error?: Error } = {};
  feed(archive, entries, (error) => {
    broken.error ??= error;
  });
  let count = 0;
  try {
    for await (const body of entries) {
      count += 1;
      if (count > tarLimits.entries) throw hostile(t('it has more than {0} names', tarLimits.entries));
      yield { header: body.header, parts: partsBelow(top, body.header.name), body: body as unknown as TarBody };
    }
  } catch (error) {
    if (broken.error) throw broken.error;
    if (FileError.is(error)) throw error;
    // What tar-stream refuses by itself: headers that are none, or larger than any that it keeps in memory.
    throw hostile(visible(error instanceof Error ? error.message : String(error)));
  } finally {
    archive.destroy();
  }
  if (broken.error) throw broken.error;
}

/** Streams of tar-stream are not node's own: what breaks off one side is told to the other by hand. */
function feed(archive: Readable, entries: ReturnType<typeof extract>, broke: (error: Error) => void): void {
  const end = (error: Error): void => {
    broke(error);
    entries.destroy(error);
  };
  let isWhole = false;
  archive.once('error', end);
  // A connection that goes away may close without another word (node's stream, event 'close').
  archive.once('close', () => !isWhole && end(new Error('the archive broke off')));
  archive.on('data', (piece: Buffer) => {
    if (!entries.write(piece)) archive.pause();
  });
  archive.once('end', () => {
    isWhole = true;
    entries.end(undefined);
  });
  entries.on('drain', () => archive.resume()).on('error', () => archive.destroy());
}

/** The parts of a name below the path that an archive is of. Throws a FileError `hostile`. */
export function partsBelow(top: string, name: string): readonly string[] {
  return top === '/' ? safeParts(name.replace(/^\/+/, '')) : safeParts(name).slice(1);
}
