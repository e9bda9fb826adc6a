import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleConfig } from '../../../src/core/runtime/image/bundleConfig';
import { parseImageConfig } from '../../../src/core/runtime/image/imageConfig';
import { findUser } from '../../../src/core/runtime/image/imageUser';
import { runOk } from '../../../dev/run';

interface Config {
  readonly process: Readonly<Record<string, unknown>>;
  readonly mounts: readonly unknown[];
  readonly annotations: Readonly<Record<string, string>>;
}

const passwd = 'root:x:0:0:root:/root:/bin/sh\nweb:x:1000:1001:web:/srv/web:/bin/sh\n';
const group = 'root:x:0:\nweb:x:1001:\nlog:x:50:web,other\naudio:x:63:web\n';

/** Options of `umoci config`, one image each. None says HOME: umoci writes over it, and we keep it, as docker does. */
const images: readonly (readonly string[])[] = [
  ['--config.cmd', 'sh'],
  ['--config.user', 'web', '--config.entrypoint', '/bin/sh', '--config.entrypoint', '-c', '--config.cmd', 'id; env'],
  ['--config.user', '1000', '--config.cmd', 'sh', '--config.workingdir', '/srv', '--config.env', 'A=1=2'],
  ['--config.user', 'web:log', '--config.cmd', 'sh', '--config.env', 'PATH=/bin'],
  ['--config.user', '4711:4712', '--config.cmd', 'sh', '--config.volume', '/data', '--config.volume', '/logs'],
  ['--config.cmd', 'sh', '--config.label', 'a=b', '--config.exposedports', '80/tcp', '--config.stopsignal', 'SIGINT'],
];

describe('a bundle’s config from an image, beside umoci’s', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const umoci = (...args: readonly string[]): Promise<unknown> => runOk({ program: 'umoci', args });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-umoci-'));
    await umoci('init', '--layout', at('layout'));
    await umoci('new', '--image', at('layout:base'));
    await umoci('unpack', '--image', at('layout:base'), at('base'));
    mkdirSync(at('base/rootfs/etc'), { recursive: true });
    writeFileSync(at('base/rootfs/etc/passwd'), passwd);
    writeFileSync(at('base/rootfs/etc/group'), group);
    await umoci('repack', '--image', at('layout:base'), at('base'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

  /** The config of the image of a tag: index → manifest → config (OCI image-spec, image-layout.md). */
  function imageOf(tag: string): unknown {
    const blob = (digest: string): unknown => json(at(join('layout/blobs', ...digest.split(':'))));
    const { manifests } = json(at('layout/index.json')) as {
      readonly manifests: readonly {
        readonly digest: string;
        readonly annotations?: Readonly<Record<string, string>>;
      }[];
    };
    const found = manifests.find(({ annotations }) => annotations?.['org.opencontainers.image.ref.name'] === tag);
    assert.ok(found);
    const { config } = blob(found.digest) as { readonly config: { readonly digest: string } };
    return blob(config.digest);
  }

  for (const [index, options] of images.entries())
    it(`runs the same program in the same way: ${options.join(' ')}`, async () => {
      const tag = `t${index}`;
      await umoci('config', '--image', at('layout:base'), '--tag', tag, ...options);
      await umoci('unpack', '--image', at(`layout:${tag}`), at(tag));
      assert.ok(readdirSync(at(tag)).includes('rootfs'));
      const theirs = json(at(join(tag, 'config.json'))) as Config;
      const image = parseImageConfig(imageOf(tag));
      const found = findUser(image.user, { passwd, group });
      assert.ok(found.is === 'found');
      const ours = bundleConfig(image, { user: found.user, terminal: true, hostname: 'h' }) as unknown as Config;
      const told = ({ process, mounts, annotations }: Config) => ({
        args: process['args'],
        cwd: process['cwd'],
        user: process['user'],
        terminal: process['terminal'],
        env: (process['env'] as readonly string[]).toSorted(),
        mounts,
        // umoci writes what an image leaves out as an empty text.
        annotations: Object.fromEntries(Object.entries(annotations).filter(([, value]) => value !== '')),
      });
      assert.deepEqual(told(ours), told(theirs));
    });
});
