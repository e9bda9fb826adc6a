import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SaveError, saveToFile } from '../../../src/core/docker/saveToFile';

const zeros = Buffer.alloc(1024);
const signal = new AbortController().signal;

describe('an archive that is saved', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-save-'));
    file = join(folder, 'a.tar');
    writeFileSync(file, 'old');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const isAsItWas = (): void => {
    assert.equal(readFileSync(file, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a.tar']);
  };

  it('is in its place once it is whole, and tells its bytes on the way', async () => {
    const seen: number[] = [];
    const archive = Readable.from([Buffer.from('head'), zeros.subarray(0, 500), zeros.subarray(500)]);
    assert.equal(await saveToFile(archive, file, { signal, onBytes: (bytes) => seen.push(bytes) }), 1028);
    assert.deepEqual(seen, [4, 504, 1028]);
    assert.equal(readFileSync(file).length, 1028);
    assert.deepEqual(readdirSync(folder), ['a.tar']);
  });

  it('leaves the old file where the engine ends with an error in place of the end', async () => {
    const archive = Readable.from([zeros, Buffer.from('{"errorDetail":{"message":"no such layer"}}')]);
    await assert.rejects(saveToFile(archive, file, { signal }), (error) => {
      assert.ok(error instanceof SaveError);
      assert.equal(error.kind, 'not-whole');
      assert.match(error.message, /no such layer/);
      return true;
    });
    isAsItWas();
  });

  it('leaves the old file where the connection breaks, and where it is cancelled', async () => {
    const broken = Readable.from(
      (function* () {
        yield zeros;
        throw new Error('reset');
      })(),
    );
    await assert.rejects(saveToFile(broken, file, { signal }), /reset/);
    isAsItWas();
    const abort = new AbortController();
    const endless = Readable.from(
      (function* () {
        for (;;) yield zeros;
      })(),
    );
    const saving = saveToFile(endless, file, {
      signal: abort.signal,
      onBytes: (bytes) => bytes > 1e6 && abort.abort(),
    });
    await assert.rejects(saving, { name: 'AbortError' });
    isAsItWas();
  });

  it('says that a folder is not there', async () => {
    const nowhere = join(folder, 'no', 'a.tar');
    await assert.rejects(saveToFile(Readable.from([zeros]), nowhere, { signal }), (error) => {
      assert.ok(error instanceof SaveError);
      assert.equal(error.kind, 'not-written');
      return true;
    });
  });
});
