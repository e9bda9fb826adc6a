import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';
import { run, runOk } from '../../../dev/run';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { bundleFromImage } from '../../../src/core/runtime/make/fromImage';
import { bundleFromLayout } from '../../../src/core/runtime/make/fromLayout';
import type { Making } from '../../../src/core/runtime/make/making';
import { layoutFiles, writeFiles } from '../../harness/ociArchive';
import { sharedLab, type TestLab } from '../../harness/testLab';

const host = createLocalHost();

type Entry = Partial<Header> & { readonly name: string; readonly content?: Buffer | string };

async function layer(entries: Iterable<Entry>): Promise<Buffer> {
  const tar = pack();
  for (const { content = '', ...header } of entries) tar.entry(header, content);
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar as unknown as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an image that a stranger made', function () {
  this.timeout(120_000);
  let folder: string;
  let outside: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-hostile-'));
    outside = join(folder, 'outside');
    writeFileSync(outside, 'untouched');
  });
  afterEach(() => {
    const text = readFileSync(outside, 'utf8');
    rmSync(folder, { recursive: true, force: true });
    assert.equal(text, 'untouched');
  });

  const making = (target: string): Making => ({
    ...{ target, terminal: false, keepOwners: true },
    signal: new AbortController().signal,
  });

  describe('and that an engine took', () => {
    let lab: TestLab;
    let engine: Engine;
    let image: string;
    before(async () => {
      lab = await sharedLab();
      engine = createEngine({ kind: 'unix', path: lab.socket }, host);
      image = `hostile-${lab.runId}:one`;
    });
    after(async () => {
      engine.dispose();
      await lab.docker(['rmi', '-f', image]);
    });

    /** Hands layers to the engine as `docker load` takes them. */
    async function load(...layers: readonly Buffer[]): Promise<number> {
      const named = Object.fromEntries(layers.map((bytes, at) => [`${at}.tar`, bytes]));
      const digests = Object.entries(layoutFiles({ layers })).filter(([, bytes]) => bytes.includes('diff_ids'));
      const manifest = [{ Config: 'config.json', RepoTags: [image], Layers: Object.keys(named) }];
      const files = { ...named, 'config.json': digests[0]?.[1] ?? '', 'manifest.json': JSON.stringify(manifest) };
      const archive = await layer(Object.entries(files).map(([name, content]) => ({ name, content })));
      const { code } = await run({ program: 'docker', args: ['load'], env: lab.env, inputBytes: archive });
      return code;
    }

    it('is unpacked with its links as they are, without devices and pipes, and nothing outside of the bundle', async () => {
      const code = await load(
        await layer([
          { name: 'etc', type: 'directory' },
          { name: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' },
          { name: 'out', type: 'symlink', linkname: outside },
          { name: 'up', type: 'symlink', linkname: '../../../../../../../../tmp' },
          { name: 'chain', type: 'symlink', linkname: 'up' },
          { name: 'disk', type: 'block-device', devmajor: 8, devminor: 0 },
          { name: 'pipe', type: 'fifo' },
          { name: 'gone', content: 'x' },
        ]),
        await layer([
          { name: '.wh.gone' },
          { name: 'out', content: 'mine' },
          { name: 'suid', mode: 0o4755, content: 'x' },
        ]),
      );
      assert.equal(code, 0);
      const before = await lab.dockerOk(['ps', '-aq']);
      const target = join(folder, 'bundle');
      const { notes } = await bundleFromImage(engine, image, making(target));
      const at = (name: string) => lstatSync(join(target, 'rootfs', name), { throwIfNoEntry: false });
      assert.equal(readFileSync(join(target, 'rootfs', 'out'), 'utf8'), 'mine');
      assert.deepEqual([at('disk'), at('pipe'), at('gone')], [undefined, undefined, undefined]);
      assert.ok(at('up')?.isSymbolicLink() && at('chain')?.isSymbolicLink());
      assert.match(notes.join('\n'), /disk/);
      assert.deepEqual(readdirSync(folder).toSorted(), ['bundle', 'outside']);
      assert.equal(await lab.dockerOk(['ps', '-aq']), before);
      // Set-id programs of a stranger are in a folder that only root can open.
      assert.equal(lstatSync(target).mode & 0o777, 0o700);
    });

    it('leaves nothing, in the engine neither, when it runs as somebody whom it does not have', async () => {
      assert.equal(await load(await layer([{ name: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }])), 0);
      const change = ['import', '--change', 'USER nobody-there', '-', image];
      await runOk({
        ...{ program: 'docker', args: change, env: lab.env },
        inputBytes: await layer([{ name: 'hello', content: 'x' }]),
      });
      const before = await lab.dockerOk(['ps', '-aq']);
      const making1 = making(join(folder, 'bundle'));
      await assert.rejects(bundleFromImage(engine, image, making1), { name: 'BundleError', kind: 'unknown-user' });
      assert.deepEqual(readdirSync(folder), ['outside']);
      assert.equal(await lab.dockerOk(['ps', '-aq']), before);
    });
  });

  describe('and a disk that is small', () => {
    let disk: string;
    beforeEach(async () => {
      disk = join(folder, 'disk');
      mkdirSync(disk);
      await runOk({ program: 'mount', args: ['-t', 'tmpfs', '-o', 'size=8m,nr_inodes=2000', 'tmpfs', disk] });
    });
    afterEach(() => runOk({ program: 'umount', args: [disk] }));

    const full = async (bytes: Buffer): Promise<void> => {
      writeFiles(join(folder, 'layout'), layoutFiles({ layers: [bytes] }));
      const make = bundleFromLayout(
        join(folder, 'layout'),
        () => Promise.resolve(undefined),
        making(join(disk, 'bundle')),
      );
      await assert.rejects(make, { name: 'FileError', kind: 'disk-full' });
      assert.deepEqual(readdirSync(disk), []);
      rmSync(join(folder, 'layout'), { recursive: true });
    };

    it('is refused when it is larger than the disk, and nothing is left on that', async () => {
      await full(
        await layer([
          { name: 'small', content: 'x' },
          { name: 'large', content: Buffer.alloc(20_000_000, 1) },
        ]),
      );
    });

    it('is refused when a few bytes of it become more than the disk', async () => {
      const bomb = gzipSync(await layer([{ name: 'zeros', content: Buffer.alloc(200_000_000) }]));
      assert.ok(bomb.length < 1_000_000);
      await full(bomb);
    });

    it('is refused when it has more names than the disk can have', async () => {
      const names = Array.from({ length: 3000 }, (_, at) => ({ name: `f${at}` }));
      await full(await layer(names));
    });

    it('is refused when an engine sends more than the disk has room for', async () => {
      const lab = await sharedLab();
      const engine = createEngine({ kind: 'unix', path: lab.socket }, host);
      const image = `large-${lab.runId}:one`;
      const inputBytes = await layer([{ name: 'large', content: Buffer.alloc(20_000_000, 1) }]);
      await runOk({ program: 'docker', args: ['import', '-', image], env: lab.env, inputBytes });
      const before = await lab.dockerOk(['ps', '-aq']);
      try {
        const make = bundleFromImage(engine, image, making(join(disk, 'bundle')));
        await assert.rejects(make, { name: 'FileError', kind: 'disk-full' });
        assert.deepEqual(readdirSync(disk), []);
        assert.equal(await lab.dockerOk(['ps', '-aq']), before);
      } finally {
        engine.dispose();
        await lab.dockerOk(['rmi', '-f', image]);
      }
    });
  });

  it('may have 100,000 files', async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => ({ name: `d${at % 100}/f${at}`, content: 'x' }));
    writeFiles(join(folder, 'layout'), layoutFiles({ layers: [await layer(names)] }));
    const target = join(folder, 'bundle');
    const made = await bundleFromLayout(join(folder, 'layout'), () => Promise.resolve(undefined), making(target));
    assert.equal(made?.files, 100_000);
    assert.equal(readdirSync(join(target, 'rootfs', 'd7')).length, 1000);
    assert.ok(existsSync(join(target, 'config.json')));
  });
});
