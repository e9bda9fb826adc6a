/** One entry of an archive. Names are relative, at most 100 bytes. */
export type TarEntry =
  | { readonly is: 'folder'; readonly name: string; readonly mode: number }
  | { readonly is: 'file'; readonly name: string; readonly mode: number; readonly content: Buffer }
  | { readonly is: 'link'; readonly name: string; readonly to: string };

const block = 512;
const typeFlags: Readonly<Record<TarEntry['is'], string>> = { file: '0', link: '2', folder: '5' };

/** A `ustar` archive (POSIX.1-2017, pax, "ustar Interchange Format"): owner root, times 0, so that equal content gives equal bytes. */
export function tarArchive(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(entryBlocks), Buffer.alloc(2 * block)]);
}

function entryBlocks(entry: TarEntry): readonly Buffer[] {
  if (entry.is !== 'file') return [header(entry, 0)];
  const padding = (block - (entry.content.length % block)) % block;
  return [header(entry, entry.content.length), entry.content, Buffer.alloc(padding)];
}

function header(entry: TarEntry, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, offset: number, length: number): void => {
    bytes.write(value.toString(8).padStart(length - 1, '0'), offset, 'ascii');
  };
  if (Buffer.byteLength(entry.name) > 100) throw new RangeError(`Too long for a tar header: ${entry.name}`);
  bytes.write(entry.name, 0);
  octal(entry.is === 'link' ? 0o777 : entry.mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  bytes.write(typeFlags[entry.is], 156, 'ascii');
  if (entry.is === 'link') bytes.write(entry.to, 157, 100);
  bytes.write('ustar\u000000', 257, 'ascii');
  bytes.write('root', 265, 'ascii');
  bytes.write('root', 297, 'ascii');
  // The sum is taken with its own field full of blanks.
  bytes.fill(' ', 148, 156);
  bytes.write(
    `${bytes
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'ascii',
  );
  return bytes;
}
