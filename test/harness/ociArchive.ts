import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { imageArchitecture } from '../../src/core/host/architecture';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { tarArchive, type TarEntry } from '../../src/core/host/lab/tar';

/** An image as a test wants it. */
export interface TestImage {
  /** From the lowest to the highest; packed with gzip or not. */
  readonly layers: readonly Buffer[];
  /** What stands under `config` in its config (OCI image-spec, config.md). */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Changes a blob after its digest was taken. */
  readonly tamper?: (blob: { readonly is: 'layer' | 'config' | 'manifest'; readonly bytes: Buffer }) => Buffer;
  /** What the manifest says the digest of a layer is. */
  readonly layerDigest?: (digest: string) => string;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const inJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const architecture = imageArchitecture();

/** The files of an OCI layout (image-spec, image-layout.md) of one image, by their paths. */
export function layoutFiles(image: TestImage): Readonly<Record<string, Buffer>> {
  const { layers, config = {}, annotations = {} } = image;
  const tamper = image.tamper ?? (({ bytes }: { readonly bytes: Buffer }): Buffer => bytes);
  const layerDigest = image.layerDigest ?? ((digest: string): string => digest);
  const described = (kind: string, bytes: Buffer) => ({
    mediaType: `application/vnd.oci.image.${kind}`,
    digest: `sha256:${sha256(bytes)}`,
    size: bytes.length,
  });
  const settings = inJson({
    ...{ architecture, os: 'linux', config },
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => `sha256:${sha256(layer)}`) },
  });
  const manifest = inJson({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: described('config.v1+json', settings),
    layers: layers.map((layer) => ({
      ...described('layer.v1.tar', layer),
      digest: layerDigest(`sha256:${sha256(layer)}`),
    })),
  });
  const entry = { ...described('manifest.v1+json', manifest), platform: { architecture, os: 'linux' }, annotations };
  const blobs = [
    ...layers.map((bytes) => ({ is: 'layer' as const, bytes })),
    { is: 'config' as const, bytes: settings },
    { is: 'manifest' as const, bytes: manifest },
  ];
  return {
    'oci-layout': inJson({ imageLayoutVersion: '1.0.0' }),
    'index.json': inJson({ schemaVersion: 2, manifests: [entry] }),
    ...Object.fromEntries(blobs.map((blob) => [`blobs/sha256/${sha256(blob.bytes)}`, tamper(blob)])),
  };
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, Buffer>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** An image of the machine's own busybox as an OCI archive, for `ctr images import`. */
export async function busyboxArchive(reference: string): Promise<Buffer> {
  const files = layoutFiles({
    layers: [await busyboxRootfs()],
    config: { Env: ['PATH=/bin:/usr/bin', 'FROM=archive'], Cmd: ['sleep', '86400'], WorkingDir: '/tmp' },
    annotations: { 'io.containerd.image.name': reference },
  });
  return tarArchive(
    Object.entries(files).map(([name, content]): TarEntry => ({ is: 'file', name, mode: 0o644, content })),
  );
}
