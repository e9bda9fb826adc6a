import { createHash } from 'node:crypto';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { tarArchive, type TarEntry } from '../../src/core/host/lab/tar';

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** An image of the machine's own busybox as an OCI archive (image-spec, image-layout.md), for `ctr images import`. */
export async function busyboxArchive(reference: string): Promise<Buffer> {
  const layer = await busyboxRootfs();
  const inJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const config = inJson({
    ...{ architecture, os: 'linux' },
    config: { Env: ['PATH=/bin:/usr/bin', 'FROM=archive'], Cmd: ['sleep', '86400'], WorkingDir: '/tmp' },
    rootfs: { type: 'layers', diff_ids: [`sha256:${digestOf(layer)}`] },
  });
  const described = (kind: string, bytes: Buffer) => ({
    mediaType: `application/vnd.oci.image.${kind}`,
    digest: `sha256:${digestOf(bytes)}`,
    size: bytes.length,
  });
  const manifest = inJson({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: described('config.v1+json', config),
    layers: [described('layer.v1.tar', layer)],
  });
  const index = inJson({
    schemaVersion: 2,
    manifests: [
      {
        ...described('manifest.v1+json', manifest),
        platform: { architecture, os: 'linux' },
        annotations: { 'io.containerd.image.name': reference },
      },
    ],
  });
  const file = (name: string, content: Buffer): TarEntry => ({ is: 'file', name, mode: 0o644, content });
  return tarArchive([
    file('oci-layout', inJson({ imageLayoutVersion: '1.0.0' })),
    file('index.json', index),
    ...[layer, config, manifest].map((bytes) => file(`blobs/sha256/${digestOf(bytes)}`, bytes)),
  ]);
}
