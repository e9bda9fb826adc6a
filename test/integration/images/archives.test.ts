import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaveError, saveToFile } from '../../../src/core/docker/saveToFile';
import { imageHistory } from '../../../src/core/engine/imageHistory';
import { loadImages } from '../../../src/core/engine/loadImages';
import { saveImage } from '../../../src/core/engine/saveImage';
import { TransferError, type TransferErrorKind } from '../../../src/core/engine/transferError';
import type { TransferMessage } from '../../../src/core/engine/transferMessages';
import { all, never, ownEngine, type OwnEngine } from './moving';

const isKind = (kind: TransferErrorKind) => (error: unknown) => {
  assert.ok(TransferError.is(error), String(error));
  assert.equal(error.kind, kind, error.message);
  return true;
};

describe('moving images between a real engine and files', function () {
  this.timeout(120_000);
  let own: OwnEngine;
  let folder: string;
  before(async () => {
    own = await ownEngine();
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-archives-'));
    await own.image('kept:1', 3_000_000);
  });
  after(async () => {
    await own?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const saved = async (reference: string, name: string): Promise<string> => {
    const file = join(folder, name);
    await saveToFile(await saveImage(own.engine, reference, never), file, { signal: never });
    return file;
  };
  const load = (file: string): Promise<readonly TransferMessage[]> =>
    all(loadImages(own.engine, { bytes: createReadStream(file), name: file }, never));

  it('saves what docker load takes, and loads what docker save wrote', async () => {
    const file = await saved('kept:1', 'ours.tar');
    const id = await own.docker('images', '-q', '--no-trunc', 'kept:1');
    await own.docker('rmi', 'kept:1');
    assert.match(await own.docker('load', '-i', file), /Loaded image: kept:1/);
    await own.docker('save', '-o', join(folder, 'theirs.tar'), 'kept:1');
    await own.docker('rmi', 'kept:1');
    const said = await load(join(folder, 'theirs.tar'));
    assert.equal(said.at(-1)?.status, 'Loaded image: kept:1');
    assert.ok(said.some(({ status, total }) => status === 'Loading layer' && total > 0));
    assert.equal(await own.docker('images', '-q', '--no-trunc', 'kept:1'), id);
  });

  it('says that an image is not there, and makes no file', async () => {
    await assert.rejects(saveImage(own.engine, 'no-such:1', never), isKind('not-local'));
  });

  it('loads a packed archive', async () => {
    execFileSync('gzip', ['-k', await saved('kept:1', 'packed.tar')]);
    assert.equal((await load(join(folder, 'packed.tar.gz'))).at(-1)?.status, 'Loaded image: kept:1');
  });

  it('says of what is no archive, and of half of one, that it is none, and no image is there', async () => {
    const before = await own.docker('images', '-q');
    const half = await saved('kept:1', 'half.tar');
    truncateSync(half, Math.round(statSync(half).size / 2));
    writeFileSync(join(folder, 'text.tar'), 'no archive\n'.repeat(100_000));
    writeFileSync(join(folder, 'empty.tar'), '');
    execFileSync('tar', ['-cf', join(folder, 'other.tar'), '-C', '/etc', 'hostname']);
    await own.docker('rmi', 'kept:1');
    for (const name of ['half.tar', 'text.tar', 'other.tar']) {
      await assert.rejects(load(join(folder, name)), isKind('bad-archive'), name);
    }
    assert.equal(await own.docker('images', '-q', 'kept'), '');
    await load(join(folder, 'ours.tar'));
    assert.equal(await own.docker('images', '-q'), before);
  });

  it('writes nothing outside for an archive with names and links that lead out', async () => {
    const evil = join(folder, 'evil.tar');
    const script = `
import io, sys, tarfile
with tarfile.open(sys.argv[1], 'w') as tar:
    link = tarfile.TarInfo('out'); link.type = tarfile.SYMTYPE; link.linkname = sys.argv[2]; tar.addfile(link)
    for name in ['out/escaped', '../../../../../../' + sys.argv[2] + '/escaped']:
        entry = tarfile.TarInfo(name); entry.size = 4; tar.addfile(entry, io.BytesIO(b'evil'))
`;
    const outside = mkdtempSync(join(tmpdir(), 'stevedore-test-outside-'));
    try {
      execFileSync('python3', ['-c', script, evil, outside]);
      await assert.rejects(load(evil), isKind('bad-archive'));
      assert.deepEqual(readdirSync(outside), []);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('tells how an image was made', async () => {
    const steps = await imageHistory(own.engine, 'kept:1');
    assert.equal(steps.length, 2);
    assert.ok((steps[0]?.size ?? 0) >= 3_000_000);
    assert.deepEqual(steps[0]?.tags, ['kept:1']);
    assert.match(steps[0]?.by ?? '', /urandom/);
  });
});

/** A small file system in memory, as a disk that is soon full. */
class SmallDisk {
  readonly path = mkdtempSync(join(tmpdir(), 'stevedore-test-disk-'));

  constructor(megabytes: number) {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'stevedore-test', this.path]);
  }

  remove(): void {
    execFileSync('umount', ['-l', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}

describe('moving images when a disk is full', function () {
  this.timeout(120_000);
  let own: OwnEngine;
  before(async () => {
    own = await ownEngine();
    await own.image('large:1', 12_000_000);
  });
  after(() => own?.stop());

  it('leaves the file that was there, and nothing beside it', async () => {
    const disk = new SmallDisk(8);
    try {
      const file = join(disk.path, 'image.tar');
      writeFileSync(file, 'old');
      const archive = await saveImage(own.engine, 'large:1', never);
      await assert.rejects(saveToFile(archive, file, { signal: never }), (error) => {
        assert.ok(error instanceof SaveError, String(error));
        assert.equal(error.kind, 'disk-full');
        return true;
      });
      assert.equal(readFileSync(file, 'utf8'), 'old');
      assert.deepEqual(readdirSync(disk.path), ['image.tar']);
    } finally {
      disk.remove();
    }
  });

  it('says that the disk of the engine is full during a load, and no image is there', async () => {
    const disk = new SmallDisk(20);
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-archives-'));
    let small: OwnEngine | undefined;
    try {
      const file = join(folder, 'large.tar');
      await own.docker('save', '-o', file, 'large:1');
      small = await ownEngine(['--data-root', join(disk.path, 'data')]);
      const loading = all(loadImages(small.engine, { bytes: createReadStream(file), name: file }, never));
      await assert.rejects(loading, isKind('disk-full'));
      assert.equal(await small.docker('images', '-q', 'large'), '');
    } finally {
      await small?.stop();
      disk.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
