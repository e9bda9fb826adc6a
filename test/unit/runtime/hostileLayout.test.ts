import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tarArchive, type TarEntry } from '../../../src/core/host/lab/tar';
import { bundleFromLayout } from '../../../src/core/runtime/make/fromLayout';
import { layoutFiles, type TestImage, writeFiles } from '../../harness/ociArchive';

const file = (name: string, content = 'x'): TarEntry => ({
  ...{ is: 'file', name, mode: 0o644 },
  content: Buffer.from(content),
});
const good = tarArchive([file('etc/passwd', 'root:x:0:0::/:/bin/sh\n'), file('hello')]);

describe('a layout that a stranger made', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'stevedore-test-layout-'));
    writeFileSync(join(top, 'outside'), 'untouched');
  });
  afterEach(() => {
    assert.equal(readFileSync(join(top, 'outside'), 'utf8'), 'untouched');
    rmSync(top, { recursive: true, force: true });
  });

  const layout = (image: TestImage): Readonly<Record<string, Buffer>> => {
    const files = layoutFiles(image);
    writeFiles(join(top, 'layout'), files);
    return files;
  };
  const make = (from = 'layout') =>
    bundleFromLayout(join(top, from), () => Promise.resolve(undefined), {
      ...{ target: join(top, 'bundle'), terminal: false, keepOwners: false },
      signal: new AbortController().signal,
    });
  const refused = async (error: object, from?: string): Promise<void> => {
    await assert.rejects(make(from), error);
    assert.ok(!existsSync(join(top, 'bundle')));
    assert.deepEqual(
      readdirSync(top).filter((name) => name.startsWith('.')),
      [],
    );
  };
  const hostile = { name: 'FileError', kind: 'hostile' };
  const noImage = { name: 'BundleError', kind: 'no-image' };

  it('becomes a bundle when it is honest, packed or not', async () => {
    layout({ layers: [good, gzipSync(tarArchive([file('packed')]))] });
    await make();
    assert.deepEqual(readdirSync(join(top, 'bundle', 'rootfs')).toSorted(), ['etc', 'hello', 'packed']);
  });

  for (const is of ['layer', 'config', 'manifest'] as const)
    it(`is refused when its ${is} is not what the digest says`, async () => {
      layout({
        layers: [good],
        tamper: (blob) =>
          blob.is === is
            ? Buffer.from(blob.bytes.toString('latin1').replace(/hello|linux|schema/, 'other'), 'latin1')
            : blob.bytes,
      });
      await refused(hostile);
    });

  it('is refused when something stands behind the end of a layer', async () => {
    layout({
      layers: [good],
      tamper: ({ is, bytes }) => (is === 'layer' ? Buffer.concat([bytes, Buffer.alloc(1024, 'x')]) : bytes),
    });
    await refused(hostile);
  });

  it('is refused when a layer breaks off in the middle, packed or not', async () => {
    for (const layer of [good, gzipSync(good)]) {
      layout({
        layers: [layer],
        tamper: ({ is, bytes }) => (is === 'layer' ? bytes.subarray(0, bytes.length >> 1) : bytes),
      });
      await refused(hostile);
      rmSync(join(top, 'layout'), { recursive: true });
    }
  });

  it('is refused when a packed layer is none', async () => {
    layout({ layers: [Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(600, 7)])] });
    await refused(hostile);
  });

  it('is refused when a digest is a way out of it', async () => {
    layout({ layers: [good], layerDigest: () => 'sha256:../../../outside' });
    await refused(hostile);
  });

  it('is no image when a part is missing, or a link to elsewhere', async () => {
    const files = layout({ layers: [good] });
    const [blob = ''] = Object.entries(files).find(([, bytes]) => bytes === good) ?? [];
    renameSync(join(top, 'layout', blob), join(top, 'moved'));
    await refused(noImage);
    symlinkSync(join(top, 'moved'), join(top, 'layout', blob));
    await refused(noImage);
  });

  it('is no image when its index names itself over and over', async () => {
    const files = layout({ layers: [good] });
    const entry = (JSON.parse(String(files['index.json'])) as { readonly manifests: readonly object[] }).manifests;
    let inner: readonly object[] = entry;
    for (let depth = 0; depth < 7; depth += 1) {
      const [written] = Object.entries(
        layoutFiles({ layers: [Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: inner }))] }),
      ).filter(([name]) => name.startsWith('blobs/'));
      assert.ok(written);
      writeFiles(join(top, 'layout'), { [written[0]]: written[1] });
      inner = [{ ...entry[0], digest: `sha256:${written[0].split('/').at(-1) ?? ''}` }];
    }
    writeFiles(join(top, 'layout'), { 'index.json': Buffer.from(JSON.stringify({ manifests: inner })) });
    await refused(noImage);
  });

  it('is refused as a tar whose names go up, and nothing of it stays', async () => {
    const files = { ...layoutFiles({ layers: [good] }), '../outside': Buffer.from('mine') };
    const archive = Object.entries(files).map(([name, bytes]) => file(name, String(bytes)));
    writeFileSync(join(top, 'layout.tar'), tarArchive(archive));
    await refused(hostile, 'layout.tar');
  });

  it('is refused when a layer goes up', async () => {
    layout({ layers: [good, tarArchive([file('../../outside', 'mine')])] });
    await refused(hostile);
  });
});
