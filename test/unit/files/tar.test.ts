import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { FileError, type FileErrorKind } from '../../../src/core/files/errors';
import { indexTar } from '../../../src/core/files/indexTar';
import { packPaths, type TarHeader } from '../../../src/core/files/pack';
import { localName, unpackFolder } from '../../../src/core/files/unpack';

const signal = new AbortController().signal;

/** An archive of exactly these entries, whatever they say. */
function archive(...entries: readonly (TarHeader & { readonly text?: string })[]): Readable {
  const made = pack();
  for (const { text, ...header } of entries) made.entry(header, text ?? '');
  made.finalize();
  return Readable.from(made, { objectMode: false });
}

const top: TarHeader = { name: 'top/', type: 'directory' };

describe('archives from a container', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-test-tar-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const unpack = (from: Readable) => unpackFolder({ archive: from, top: '/top' }, join(folder, 'out'), { signal });
  const refusedAs = async (kind: FileErrorKind, from: Readable): Promise<void> => {
    await assert.rejects(unpack(from), (error: unknown) => FileError.is(error, kind));
    assert.deepEqual(readdirSync(folder), [], 'something was left behind');
  };

  it('become folders, files, links and modes', async () => {
    const result = await unpack(
      archive(
        top,
        { name: 'top/a/', type: 'directory', mode: 0o755 },
        { name: 'top/a/run', mode: 0o755, text: 'echo' },
        { name: 'top/near', type: 'symlink', linkname: 'a/run' },
        { name: 'top/a/up', type: 'symlink', linkname: '../near' },
        { name: 'top/same', type: 'link', linkname: 'top/a/run' },
      ),
    );
    const out = join(folder, 'out');
    assert.deepEqual(result, { files: 4, bytes: 4, leftOut: [] });
    assert.equal(readFileSync(join(out, 'a/run'), 'utf8'), 'echo');
    assert.equal(statSync(join(out, 'a/run')).mode & 0o777, 0o755);
    assert.equal(readlinkSync(join(out, 'a/up')), '../near');
    assert.equal(readFileSync(join(out, 'same'), 'utf8'), 'echo');
    assert.deepEqual(readdirSync(folder), ['out']);
  });

  for (const target of ['/etc/passwd', '../../outside', '../outside', 'a/../../outside', 'a/../b']) {
    it(`a link to ${target} is left out and said`, async () => {
      const result = await unpack(archive(top, { name: 'top/link', type: 'symlink', linkname: target }));
      assert.deepEqual(result.leftOut, ['link']);
      assert.deepEqual(readdirSync(join(folder, 'out')), []);
    });
  }

  it('devices, pipes and hard links to what is not in it are left out', async () => {
    const result = await unpack(
      archive(
        top,
        { name: 'top/null', type: 'character-device', devmajor: 1, devminor: 3 },
        { name: 'top/pipe', type: 'fifo' },
        { name: 'top/passwd', type: 'link', linkname: '/etc/passwd' },
        { name: 'top/kept', text: 'yes' },
      ),
    );
    assert.deepEqual(result.leftOut, ['null', 'pipe', 'passwd']);
    assert.deepEqual(readdirSync(join(folder, 'out')), ['kept']);
  });

  it('of the whole root begin with a slash, and lose no part', async () => {
    const from = archive(
      { name: '/', type: 'directory' },
      { name: '/bin/sh', text: 'x' },
      { name: '/hard', type: 'link', linkname: '/bin/sh' },
    );
    await unpackFolder({ archive: from, top: '/' }, join(folder, 'out'), { signal });
    assert.equal(readFileSync(join(folder, 'out/hard'), 'utf8'), 'x');
    const names = await indexTar(archive({ name: '/', type: 'directory' }, { name: '/bin/sh', text: 'x' }), '/');
    assert.deepEqual([...names.keys()], ['/', '/bin']);
  });

  it('a name that leads out refuses all of it', async () => {
    await refusedAs('hostile', archive(top, { name: 'top/fine' }, { name: 'top/../../evil', text: 'x' }));
    await refusedAs('hostile', archive(top, { name: '/etc/evil', text: 'x' }));
  });

  it('nothing is written through a link that the archive brought', async () => {
    const inside = { name: 'top/dir', type: 'symlink', linkname: 'a' } as const;
    await refusedAs(
      'hostile',
      archive(top, { name: 'top/a/', type: 'directory' }, inside, { name: 'top/dir/x', text: 'x' }),
    );
  });

  it('a file that is in it twice refuses all of it', async () => {
    await refusedAs('hostile', archive(top, { name: 'top/a', text: '1' }, { name: 'top/a', text: '2' }));
  });

  it('names that no file system takes refuse all of it', async () => {
    await refusedAs('hostile', archive(top, { name: `top/${'n'.repeat(256)}` }));
    await refusedAs('hostile', archive(top, { name: `top/${'d/'.repeat(300)}f` }));
  });

  it('what is there already stays as it is', async () => {
    writeFileSync(join(folder, 'out'), 'mine');
    await assert.rejects(unpack(archive(top)), (error: unknown) => FileError.is(error, 'exists'));
    assert.equal(readFileSync(join(folder, 'out'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(folder), ['out']);
  });

  it('an archive that breaks off leaves nothing', async () => {
    const whole = Buffer.concat(await archive(top, { name: 'top/a', text: 'x'.repeat(5000) }).toArray());
    const broken = new Readable({ read: () => undefined });
    broken.push(whole.subarray(0, 2500));
    setTimeout(() => broken.destroy(new Error('gone')), 20);
    await assert.rejects(unpack(broken), /gone/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('headers without an end are broken off, not kept in memory', async () => {
    const header = Buffer.concat(await archive({ name: 'x'.repeat(200), text: '' }).toArray()).subarray(0, 512);
    // The size of the extended header, which a reader keeps: 8 GiB.
    header.write('77777777777\0', 124);
    header.fill(' ', 148, 156);
    const sum = header.reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    assert.equal(header.subarray(156, 157).toString(), 'x');
    let sent = 0;
    const endless = async function* (): AsyncGenerator<Buffer> {
      yield header;
      for (;;) {
        sent += 65_536;
        yield Buffer.alloc(65_536, 97);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await refusedAs('hostile', Readable.from(endless(), { objectMode: false }));
    assert.ok(sent < 20 * 1024 * 1024, `${sent} bytes were read`);
  });

  it('cancelled, nothing is left', async () => {
    const abort = new AbortController();
    const from = archive(top, { name: 'top/a', text: 'x' });
    abort.abort();
    await assert.rejects(unpackFolder({ archive: from, top: '/top' }, join(folder, 'out'), { signal: abort.signal }));
    assert.deepEqual(readdirSync(folder), []);
  });

  it('are listed without their contents, folder by folder', async () => {
    const names = await indexTar(
      archive(
        { name: 'etc/', type: 'directory', mode: 0o755 },
        { name: 'etc/passwd', mode: 0o644, text: 'root' },
        { name: 'etc/line\nfeed\u202e$(x)', text: '' },
        { name: 'etc/ssl/', type: 'directory' },
        { name: 'etc/mtab', type: 'symlink', linkname: '/proc/mounts' },
      ),
      '/etc',
    );
    assert.deepEqual([...names.keys()], ['/etc', '/etc/ssl']);
    assert.deepEqual(
      names.get('/etc')?.map((one) => [one.name, one.type, one.size, one.target]),
      [
        ['passwd', 'file', 4, undefined],
        ['line\nfeed\u202e$(x)', 'file', 0, undefined],
        ['ssl', 'folder', 0, undefined],
        ['mtab', 'link', 0, '/proc/mounts'],
      ],
    );
  });

  it('of files of this machine follow no link, and come back as they were', async () => {
    const from = mkdtempSync(join(tmpdir(), 'stevedore-test-pack-'));
    try {
      writeFileSync(join(from, 'a'), Buffer.alloc(300_000, 7));
      writeFileSync(join(from, 'empty'), '');
      const { archive: packed } = packPaths([from], { signal });
      await unpack(packed);
      assert.deepEqual(readdirSync(join(folder, 'out')), ['a', 'empty']);
      assert.ok(readFileSync(join(folder, 'out', 'a')).equals(Buffer.alloc(300_000, 7)));
    } finally {
      rmSync(from, { recursive: true });
    }
  });

  it('names of a container become names of this machine', () => {
    assert.equal(localName('/etc/passwd'), 'passwd');
    assert.equal(localName('a\u202eb:c'), 'a_u202eb_c');
    assert.equal(localName('/'), 'root');
  });
});
