import assert from 'node:assert/strict';
import { pack } from 'tar-stream';
import { firstFile } from '../../../src/core/runtime/make/contentOf';

async function archive(...entries: readonly (readonly [object, string])[]): Promise<Buffer> {
  const packing = pack();
  for (const [header, content] of entries) packing.entry(header as never, content);
  packing.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of packing as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the first file of an archive in memory', () => {
  it('is found behind what is no file, and behind a header of pax', async () => {
    const long = 'x'.repeat(200);
    const made = await archive(
      [{ name: 'a', type: 'directory' }, ''],
      [{ name: long, pax: { mine: 'yes' } }, 'root:x:0'],
      [{ name: 'b' }, 'no'],
    );
    assert.equal(firstFile(made).toString(), 'root:x:0');
  });

  it('is empty where there is none, and whatever is in its place', async () => {
    for (const none of [
      await archive([{ name: 'l', type: 'symlink', linkname: '/x' }, '']),
      Buffer.alloc(0),
      Buffer.alloc(2000, 7),
      Buffer.alloc(2048),
    ])
      assert.equal(firstFile(none).length, 0);
  });
});
