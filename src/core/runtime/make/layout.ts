import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fields, list, number, text, type Fields } from '../../engine/parse/field';
import { hostile } from '../../files/tarLimits';
import { imageArchitecture } from '../../host/architecture';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { BundleError } from './bundleError';

/** An image of an OCI layout. */
export interface LayoutImage {
  /** `org.opencontainers.image.ref.name`; empty where it has none. */
  readonly tag: string;
  readonly digest: string;
}

/** What an image is made of (OCI image-spec, manifest.md). */
export interface LayoutContent {
  /** The config, as JSON. */
  readonly config: unknown;
  /** From the lowest to the highest. */
  readonly layers: readonly { readonly digest: string; readonly size: number }[];
}

/** No manifest or config of an image is larger, in bytes (containerd, images.Manifest). */
const largestDocument = 8 * 1024 * 1024;

/** The images of an OCI layout (image-layout.md). Rejects with a BundleError `no-image` where the folder is none. */
export async function layoutImages(layout: string): Promise<readonly LayoutImage[]> {
  const index = await document(join(layout, 'index.json'), layout);
  const images = list(index['manifests']).map((entry) => {
    const { digest, annotations } = fields(entry);
    return { tag: text(fields(annotations)['org.opencontainers.image.ref.name']), digest: text(digest) };
  });
  if (images.length === 0) throw noImage(t('There is no image in {0}.', visible(layout)));
  return images;
}

/** What an image is made of, for this machine where it is one for several. Rejects with a FileError or BundleError. */
export async function layoutContent(layout: string, digest: string, arch = process.arch): Promise<LayoutContent> {
  let manifest = await blob(layout, digest);
  for (let depth = 0; Array.isArray(manifest['manifests']); depth += 1) {
    const wanted = imageArchitecture(arch);
    const entries = list(manifest['manifests']).map(fields);
    const platform = (entry: Fields): Fields => fields(entry['platform']);
    const fits = entries.find(
      (entry) => platform(entry)['architecture'] === wanted && platform(entry)['os'] === 'linux',
    );
    if (!fits || depth > 4) throw noImage(t('This image is not there for linux/{0}.', wanted));
    manifest = await blob(layout, text(fits['digest']));
  }
  const config = fields(manifest['config']);
  if (!/\.(?:image\.config\.v1|container\.image\.v1)\+json$/.test(text(config['mediaType'])))
    throw noImage(t('This is no image of a container, but {0}.', visible(text(config['mediaType']) || '?')));
  return {
    config: await blob(layout, text(config['digest'])),
    layers: list(manifest['layers']).map((layer) => ({
      digest: text(fields(layer)['digest']),
      size: number(fields(layer)['size']),
    })),
  };
}

/** A layer as an uncompressed tar. The stream breaks off with a FileError `hostile` where the bytes are not those of the digest. */
export async function layerStream(layout: string, digest: string): Promise<Readable> {
  const file = await blobFile(layout, digest);
  const [first = Buffer.alloc(0)] = (await createReadStream(file, { end: 3 }).toArray()) as Buffer[];
  if (first.toString('hex') === '28b52ffd')
    throw noImage(t('A layer of this image is compressed with zstd, which is not read here.'));
  const bytes = Readable.from(checked(file, digest), { objectMode: false });
  if (first[0] !== 0x1f || first[1] !== 0x8b) return bytes;
  return Readable.from(unpacked(bytes), { objectMode: false });
}

async function* unpacked(bytes: Readable): AsyncGenerator<Buffer> {
  const plain = createGunzip();
  // What breaks off one side breaks off the other.
  pipeline(bytes, plain, () => undefined);
  try {
    yield* plain as AsyncIterable<Buffer>;
  } catch (error) {
    // node's zlib, Constants: names of errors begin with Z_.
    const isPacking = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw isPacking ? hostile(t('a layer is not packed as it says')) : error;
  }
}

async function* checked(file: string, digest: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    hash.update(piece);
    yield piece;
  }
  if (`sha256:${hash.digest('hex')}` !== digest) throw hostile(t('a layer is not what its digest says'));
}

async function blob(layout: string, digest: string): Promise<Fields> {
  const file = await blobFile(layout, digest);
  const content = await readFile(file);
  if (`sha256:${createHash('sha256').update(content).digest('hex')}` !== digest)
    throw hostile(t('a document of it is not what its digest says'));
  return parsed(content.toString('utf8'), layout);
}

/** Where the content of a digest is: a plain file, and of a document never larger than one can be. */
async function blobFile(layout: string, digest: string): Promise<string> {
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) throw hostile(t('{0} is no digest', visible(digest.slice(0, 100))));
  const file = join(layout, 'blobs', 'sha256', digest.slice('sha256:'.length));
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw noImage(t('A part of this image is missing: {0}', digest));
  return file;
}

async function document(file: string, layout: string): Promise<Fields> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true || found.size > largestDocument)
    throw noImage(t('{0} is no OCI layout: it has no index.json.', visible(layout)));
  return parsed(await readFile(file, 'utf8'), layout);
}

function parsed(json: string, layout: string): Fields {
  try {
    return fields(JSON.parse(json));
  } catch {
    throw noImage(t('{0} is no OCI layout: what it has is no JSON.', visible(layout)));
  }
}

const noImage = (why: string): BundleError => new BundleError('no-image', why);
