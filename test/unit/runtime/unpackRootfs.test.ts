import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Header, pack } from 'tar-stream';
import { growBundle } from '../../../src/core/runtime/make/growBundle';
import { RootfsUnpacking } from '../../../src/core/runtime/make/unpackRootfs';

type Given = Partial<Header> & { readonly name: string };
type Entry = Given | readonly [Given, string];

async function archive(...entries: readonly Entry[]): Promise<Readable> {
  const tar = pack();
  for (const entry of entries) {
    if ('name' in entry) tar.entry(entry);
    else tar.entry({ ...entry[0] }, entry[1]);
  }
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar as unknown as AsyncIterable<Buffer>) pieces.push(piece);
  return Readable.from([Buffer.concat(pieces)]);
}

const file = (name: string, content = 'x'): Entry => [{ name }, content];
const folder = (name: string, mode = 0o755): Entry => ({ name, type: 'directory', mode });
const link = (name: string, linkname: string): Entry => ({ name, type: 'symlink', linkname });
const hard = (name: string, linkname: string): Entry => ({ name, type: 'link', linkname });
const special = (name: string, type: 'fifo' | 'character-device' | 'block-device'): Entry => ({ name, type });

describe('layers that are unpacked over each other', () => {
  let top: string;
  let outside: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'stevedore-test-rootfs-'));
    outside = join(top, 'outside');
    writeFileSync(outside, 'untouched');
  });
  afterEach(() => {
    assert.equal(readFileSync(outside, 'utf8'), 'untouched');
    assert.deepEqual(
      readdirSync(top).filter((name) => name !== 'bundle'),
      ['outside'],
    );
    rmSync(top, { recursive: true, force: true });
  });

  const root = (): string => join(top, 'bundle/rootfs');
  const making = { signal: new AbortController().signal, keepOwners: false };
  const unpack = (...layers: readonly (readonly Entry[])[]): Promise<readonly string[]> =>
    growBundle({ target: join(top, 'bundle'), ...making }, async (growing) => {
      const rootfs = new RootfsUnpacking(join(growing, 'rootfs'), making);
      for (const layer of layers) await rootfs.add(await archive(...layer), { whiteouts: true });
      return rootfs.finish().notes;
    });
  const refused = async (...layers: readonly (readonly Entry[])[]): Promise<void> => {
    await assert.rejects(unpack(...layers), { name: 'FileError', kind: 'hostile' });
    assert.ok(!existsSync(join(top, 'bundle')));
  };
  const content = (path: string): string => readFileSync(join(root(), path), 'utf8');

  it('keep links as they are, wherever they lead, and write through none of them', async () => {
    await unpack(
      [link('out', '../../../outside'), link('abs', outside), folder('etc'), link('lib', 'usr/lib'), folder('usr/lib')],
      [file('lib/one'), file('out', 'mine'), file('abs', 'mine')],
    );
    assert.equal(content('usr/lib/one'), 'x');
    assert.equal(content('out'), 'mine');
    assert.equal(readlinkSync(join(root(), 'lib')), 'usr/lib');
  });

  it('resolve a link to outside inside of the root file system', async () => {
    await unpack(
      [link('up', '../../..'), link('abs', '/etc')],
      [file('up/outside', 'mine'), file('abs/passwd', 'mine')],
    );
    assert.equal(content('outside'), 'mine');
    assert.equal(content('etc/passwd'), 'mine');
  });

  it('are refused where names go up, also behind a chain of links', async () => {
    await refused([file('../outside')]);
    await refused([file('a/../../outside')]);
    await refused([link('a', 'b'), link('b', 'a'), file('a/x')]);
    await refused([file('a'), file('a/b')]);
    await refused([link('a', outside), file('a/x'), file('a/../../x')]);
  });

  it('put absolute names inside', async () => {
    await unpack([file('/outside', 'mine')]);
    assert.equal(content('outside'), 'mine');
  });

  it('make a second name only for what they brought themselves', async () => {
    await unpack([file('one'), hard('two', 'one'), hard('three', '/one')]);
    assert.equal(lstatSync(join(root(), 'two')).nlink, 3);
    rmSync(join(top, 'bundle'), { recursive: true });
    await refused([hard('two', outside)]);
    await refused([hard('two', '../../outside')]);
    await refused([link('up', '../..'), hard('two', 'up/other')]);
    await refused([folder('d'), hard('two', 'd')]);
  });

  it('leave devices and pipes out and say so', async () => {
    const notes = await unpack([special('p', 'fifo'), special('c', 'character-device'), special('b', 'block-device')]);
    assert.deepEqual(readdirSync(root()), []);
    assert.ok(notes.some((note) => note.startsWith('2 devices')));
    assert.ok(notes.some((note) => note.startsWith('1 named pipes')));
  });

  it('take away what a higher layer says is gone, and nothing that it brings itself', async () => {
    await unpack(
      [file('a/one'), file('a/two'), file('b/one'), file('c'), link('d', outside), file('e/f/g')],
      [file('a/three'), file('a/.wh.one'), file('b/two'), file('b/.wh..wh..opq'), file('.wh.c'), file('.wh.d')],
      [file('.wh.e'), file('e/new')],
    );
    assert.deepEqual(readdirSync(join(root(), 'a')).toSorted(), ['three', 'two']);
    assert.deepEqual(readdirSync(join(root(), 'b')), ['two']);
    assert.deepEqual(readdirSync(join(root(), 'e')), ['new']);
    assert.deepEqual(readdirSync(root()).toSorted(), ['a', 'b', 'e']);
  });

  it('are refused where a whiteout names a folder above', async () => {
    await refused([file('a/b')], [file('a/.wh...')]);
    await refused([file('a/b')], [file('a/.wh..')]);
    await refused([file('a/b')], [file('a/.wh.')]);
  });

  it('replace a folder by a link and a link by a folder', async () => {
    await unpack([file('a/x'), link('b', outside)], [link('a', outside), folder('b'), file('b/x')]);
    assert.equal(readlinkSync(join(root(), 'a')), outside);
    assert.ok(lstatSync(join(root(), 'b')).isDirectory());
  });

  it('are refused with negative sizes and with headers that are none', async () => {
    const bad = Buffer.concat([await bytesOf(await archive(file('a'))), Buffer.alloc(0)]);
    bad.write('-0000000001\0', 124, 'latin1');
    let sum = 0;
    bad.fill(' ', 148, 156);
    for (const byte of bad.subarray(0, 512)) sum += byte;
    bad.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    const broken = growBundle({ target: join(top, 'bundle'), ...making }, async (growing) => {
      const rootfs = new RootfsUnpacking(join(growing, 'rootfs'), making);
      await rootfs.add(Readable.from([bad]));
      rootfs.finish();
    });
    await assert.rejects(broken);
    assert.ok(!existsSync(join(top, 'bundle')));
  });

  it('leave nothing of many files when the last is hostile', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => file(`d${index % 10}/f${index}`));
    await refused([...many, file('../outside')]);
  });

  it('read the accounts of the root file system and never those of the machine', async () => {
    const growing = join(top, 'bundle');
    const read = await growBundle({ target: growing, ...making }, async (at) => {
      const rootfs = new RootfsUnpacking(join(at, 'rootfs'), making);
      await rootfs.add(
        await archive(link('etc/passwd', '/real/passwd'), file('real/passwd', 'inside'), link('etc/group', outside)),
      );
      return [await rootfs.read('etc/passwd'), await rootfs.read('etc/group'), await rootfs.read('etc/none')];
    });
    assert.deepEqual(read, ['inside', '', '']);
  });
});

async function bytesOf(stream: Readable): Promise<Buffer> {
  return Buffer.concat((await stream.toArray()) as Buffer[]);
}
