import type { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import { t } from '../l10n/l10n';
import { HeaderGuard, hostile, tarLimits } from './tarLimits';
import { safeParts } from './tarNames';

/** One entry of an archive. Its body is to be read, or drained with `body.resume()`, before the next one comes. */
export interface TarEntry {
  readonly header: Header;
  /** Its name in parts, below the folder that it is for; empty for that folder itself. */
  readonly parts: readonly string[];
  readonly body: TarBody;
}

/** The content of an entry. */
export interface TarBody extends AsyncIterable<Buffer> {
  /** Reads the rest and throws it away. */
  resume(): unknown;
}

/** Reads an archive entry by entry, as it comes. Throws a FileError `hostile`, or what the stream broke off with. */
export async function* readTar(archive: Readable): AsyncGenerator<TarEntry, void, undefined> {
  const guard = new HeaderGuard();
  const entries = extract();
  const broken: { error?: Error } = {};
  feed(archive, guard, entries, (error) => {
    broken.error ??= error;
  });
  let count = 0;
  try {
    for await (const body of entries) {
      count += 1;
      if (count > tarLimits.entries) throw hostile(t('it has more than {0} names', tarLimits.entries));
      guard.entry(body.header.size);
      yield { header: body.header, parts: safeParts(body.header.name), body: body as unknown as TarBody };
    }
  } catch (error) {
    throw broken.error ?? error;
  } finally {
    archive.destroy();
  }
  if (broken.error) throw broken.error;
}

/** Streams of tar-stream are not node's own: what breaks off one side is told to the others by hand. */
function feed(
  archive: Readable,
  guard: HeaderGuard,
  entries: ReturnType<typeof extract>,
  broke: (error: Error) => void,
): void {
  const end = (error: Error): void => {
    broke(error);
    archive.destroy();
    guard.destroy();
    entries.destroy(error);
  };
  let isWhole = false;
  archive.once('error', end).once('end', () => (isWhole = true));
  // A connection that goes away may close without another word (node's stream, event 'close').
  archive.once('close', () => !isWhole && end(new Error('the archive broke off')));
  guard.once('error', end).on('data', (piece: Buffer) => {
    if (!entries.write(piece)) guard.pause();
  });
  guard.once('end', () => entries.end(undefined));
  entries.on('drain', () => guard.resume()).on('error', () => undefined);
  archive.pipe(guard);
}
