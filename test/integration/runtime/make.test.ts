import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOk } from '../../../dev/run';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { foretoldConfig } from '../../../src/core/runtime/make/foretold';
import { bundleFromContainer } from '../../../src/core/runtime/make/fromContainer';
import { bundleFromImage } from '../../../src/core/runtime/make/fromImage';
import { bundleFromLayout } from '../../../src/core/runtime/make/fromLayout';
import { bundleFromNothing } from '../../../src/core/runtime/make/fromNothing';
import { bundleFromRegistry } from '../../../src/core/runtime/make/fromRegistry';
import { makeAction } from '../../../src/core/runtime/make/makeAction';
import type { Making } from '../../../src/core/runtime/make/making';
import { startRegistry, type TestRegistry } from '../../harness/registry';
import { runBundle } from '../../harness/runBundle';
import { sharedLab, type TestLab } from '../../harness/testLab';

const host = createLocalHost();
const question = 'id; env; pwd; stat -c "%A %U %G %n" /srv /srv/mine';

interface RealConfig {
  readonly process: { readonly capabilities: { readonly bounding: readonly string[] } };
  readonly hooks?: unknown;
  readonly linux: { readonly cgroupsPath?: string };
}

describe('a bundle that is made runs as under Docker', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  let registry: TestRegistry;
  let folder: string;
  let image: string;
  /** What the same image printed under Docker. */
  let docker: readonly string[];
  const at = (name: string): string => join(folder, name);

  before(async () => {
    lab = await sharedLab();
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-make-'));
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
    registry = await startRegistry();
    image = `make-${lab.runId}:one`;
    await buildImage();
    docker = facts(await lab.dockerOk(['run', '--rm', '--network', 'none', image]));
    await runOk({ program: 'sh', args: ['-c', 'docker save -o "$0" "$1"', at('saved.tar'), image], env: lab.env });
    await skopeo('copy', `docker-archive:${at('saved.tar')}`, `oci:${at('layout')}:one`);
  });
  after(async () => {
    engine.dispose();
    await registry.stop();
    await lab.docker(['rmi', '-f', image]);
    rmSync(folder, { recursive: true, force: true });
  });

  const skopeo = (...args: readonly string[]): Promise<unknown> => runOk({ program: 'skopeo', args });

  /** An image with a user, groups, variables, a directory, and a second layer that takes something away. */
  async function buildImage(): Promise<void> {
    const name = `make-${lab.runId}`;
    const setUp = [
      'echo web:x:1000:1001:web:/srv:/bin/sh >>/etc/passwd',
      'echo web:x:1001: >>/etc/group; echo log:x:50:web >>/etc/group',
      'mkdir -p /srv/gone /opt/all; echo 1 >/srv/mine; echo 2 >/srv/gone/x; echo 3 >/opt/all/x; chown -R 1000:1001 /srv',
      'ln -s /srv/mine /etc/mine; cp /bin/busybox /opt/set; chmod 4755 /opt/set; chmod 0711 /srv',
    ].join('; ');
    await lab.dockerOk(['run', '--name', `${name}-1`, '--label', lab.label, 'busybox', 'sh', '-c', setUp]);
    await lab.dockerOk(['commit', `${name}-1`, `make-${lab.runId}:base`]);
    const takeAway = 'rm -r /srv/gone; rm -r /opt/all; mkdir /opt/all; echo 4 >/opt/all/y';
    await lab.dockerOk(['run', '--name', `${name}-2`, '--label', lab.label, `${name}:base`, 'sh', '-c', takeAway]);
    const changes = [
      ...['USER web', 'WORKDIR /srv', 'ENV A=b=c', 'ENTRYPOINT ["sh","-c"]', `CMD ${JSON.stringify([question])}`],
    ].flatMap((change) => ['--change', change]);
    await lab.dockerOk(['commit', ...changes, `${name}-2`, image]);
    await lab.docker(['rm', '-f', `${name}-1`, `${name}-2`]);
  }

  /** Docker names its container in the environment. */
  const facts = (said: string): readonly string[] =>
    said
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('HOSTNAME='))
      .toSorted();
  const making = (name: string, more: Partial<Making> = {}): Making => ({
    target: at(name),
    terminal: false,
    keepOwners: true,
    signal: AbortSignal.timeout(60_000),
    ...more,
  });
  const config = (name: string): Readonly<Record<string, Record<string, unknown>>> =>
    JSON.parse(readFileSync(at(join(name, 'config.json')), 'utf8')) as never;
  const names = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.stevedore-'));

  it('from an image of the engine, which keeps no container of it', async () => {
    const before = await lab.dockerOk(['ps', '-aq']);
    const seen: number[] = [];
    const made = await bundleFromImage(engine, image, making('image', { onBytes: (bytes) => seen.push(bytes) }));
    assert.deepEqual(facts(await runBundle(at('image'), folder)), docker);
    assert.equal(await lab.dockerOk(['ps', '-aq']), before);
    assert.equal(seen.at(-1), made.bytes);
    assert.ok(!existsSync(at('image/rootfs/.dockerenv')));
    assert.ok(!existsSync(at('image/rootfs/srv/gone')));
    assert.equal(statSync(at('image/rootfs/opt/set')).mode & 0o7777, 0o4755);
    assert.equal(statSync(at('image')).mode & 0o777, 0o700);
  });

  it('by the lines of Show Commands as well, from an image', async () => {
    const { lines } = makeAction({ way: 'image', name: image });
    mkdirSync(at('lines'));
    await runOk({ program: 'bash', args: ['-ec', lines.join('\n')], cwd: at('lines'), env: lab.env });
    const [made = ''] = readdirSync(at('lines'));
    assert.equal(made, `make-${lab.runId}`);
    assert.deepEqual(readdirSync(at(join('lines', made))).toSorted(), ['config.json', 'rootfs']);
    assert.ok(readdirSync(at(join('lines', made, 'rootfs/etc'))).includes('mine'));
    assert.equal(await lab.dockerOk(['ps', '-aq', '--filter', `name=${made}-export`]), '');
  });

  it('is foretold of a running container, with nothing made for it', async () => {
    const id = await lab.dockerOk(['run', '-d', '--label', lab.label, image, 'sleep 1000']);
    try {
      await bundleFromImage(engine, image, making('foretold'));
      const signal = AbortSignal.timeout(20_000);
      assert.deepEqual(await foretoldConfig(engine, id, { name: 'foretold', signal }), config('foretold'));
    } finally {
      await lab.docker(['rm', '-f', id]);
    }
  });

  it('from an OCI layout, without any program', async () => {
    await bundleFromLayout(at('layout'), () => Promise.reject(new Error('one image')), making('oci'));
    assert.deepEqual(facts(await runBundle(at('oci'), folder)), docker);
    assert.deepEqual(readdirSync(at('oci/rootfs/opt/all')), ['y']);
    assert.ok(!existsSync(at('oci/rootfs/srv/gone')));
  });

  it('from an OCI layout in a tar, of several images the chosen one', async () => {
    await skopeo('copy', `docker-archive:${at('saved.tar')}`, `oci:${at('two')}:one`);
    await runOk({
      program: 'umoci',
      args: ['config', '--image', `${at('two')}:one`, '--tag', 'other', '--config.cmd', 'pwd'],
    });
    await runOk({ program: 'tar', args: ['-cf', at('two.tar'), '-C', at('two'), '.'] });
    const choose = (images: readonly { tag: string; digest: string }[]) => {
      assert.deepEqual(images.map(({ tag }) => tag).toSorted(), ['one', 'other']);
      return Promise.resolve(images.find(({ tag }) => tag === 'other'));
    };
    await bundleFromLayout(at('two.tar'), choose, making('tar'));
    assert.equal(await runBundle(at('tar'), folder), '/srv\n');
    assert.deepEqual(readdirSync(at('tar')).toSorted(), ['config.json', 'rootfs']);
  });

  it('unpacks what umoci unpacks', async () => {
    await runOk({ program: 'umoci', args: ['unpack', '--image', `${at('layout')}:one`, at('umoci')] });
    await bundleFromLayout(at('layout'), () => Promise.resolve(undefined), making('ours'));
    const listing = (bundle: string): Promise<string> =>
      runOk({ program: 'sh', args: ['-c', 'cd "$0" && find . -printf "%p %y %m %U %G %l %n\\n" | sort', at(bundle)] });
    assert.equal(await listing('ours/rootfs'), await listing('umoci/rootfs'));
  });

  it('from a registry, with skopeo and no daemon', async () => {
    const reference = `${registry.address}/some/image:one`;
    await skopeo('copy', '--dest-tls-verify=false', `oci:${at('layout')}:one`, `docker://${reference}`);
    const said: string[] = [];
    await bundleFromRegistry(host, reference, making('registry', { onSaid: (line) => said.push(line) }));
    assert.deepEqual(facts(await runBundle(at('registry'), folder)), docker);
    assert.deepEqual(readdirSync(at('registry')).toSorted(), ['config.json', 'rootfs']);
    assert.ok(said.some((line) => line.startsWith('Copying blob')));
  });

  it('says what skopeo said where there is no such image, and leaves nothing', async () => {
    const missing = bundleFromRegistry(host, `${registry.address}/no/image:one`, making('missing'));
    await assert.rejects(missing, /skopeo.*manifest unknown/);
    assert.ok(!existsSync(at('missing')));
    assert.deepEqual(names(), []);
  });

  it('from a running container, with its real config and without what is the engine’s', async () => {
    const run = ['run', '-d', '--label', lab.label, '--cap-drop', 'CHOWN', '--hostname', 'real', '-v', '/data'];
    const id = await lab.dockerOk([...run, image, `${question}; cat /etc/hostname; sleep 1000`]);
    try {
      await lab.dockerOk(['exec', '-u', '0', id, 'sh', '-c', 'echo new >/opt/new']);
      const made = await bundleFromContainer({ engine, host }, id, making('real'));
      const { process, hooks, linux } = config('real') as unknown as RealConfig;
      assert.ok(!process.capabilities.bounding.includes('CAP_CHOWN'));
      assert.equal(hooks, undefined);
      assert.equal(linux.cgroupsPath, undefined);
      assert.ok(made.notes.some((note) => note.includes('/data')));
      assert.ok(!readFileSync(at('real/config.json'), 'utf8').includes(id.slice(0, 64) + '/'));
      assert.equal(readFileSync(at('real/rootfs/opt/new'), 'utf8'), 'new\n');
      const args = ['sh', '-c', `${question}; cat /etc/hostname`];
      writeFileSync(at('real/config.json'), JSON.stringify({ ...config('real'), process: { ...process, args } }));
      const said = facts(await runBundle(at('real'), folder));
      assert.deepEqual(said, [...docker, 'real'].toSorted());
    } finally {
      await lab.docker(['rm', '-f', '-v', id]);
    }
  });

  it('from nothing, with a shell that runs', async () => {
    await bundleFromNothing(host, { runtime: { program: 'runc' }, rootfs: 'busybox' }, making('nothing'));
    const made = config('nothing');
    const process = { ...made['process'], terminal: false, args: ['sh', '-c', 'id -un; echo $(ls /bin | wc -l)'] };
    writeFileSync(at('nothing/config.json'), JSON.stringify({ ...made, process }));
    const [user, programs] = (await runBundle(at('nothing'), folder)).split('\n');
    assert.equal(user, 'root');
    assert.ok(Number(programs) > 100);
  });

  it('for an ordinary user, alone in a user namespace', async () => {
    const rootless = { uid: 0, gid: 0 };
    await bundleFromNothing(host, { runtime: { program: 'runc' }, rootfs: 'nothing' }, making('bare', { rootless }));
    await bundleFromImage(engine, 'busybox:latest', making('rootless', { rootless, keepOwners: false }));
    const [ours, theirs] = [config('rootless'), config('bare')];
    assert.deepEqual(ours['mounts'], theirs['mounts']);
    const ordered = (linux: Record<string, unknown> = {}) => ({
      ...linux,
      maskedPaths: (linux['maskedPaths'] as string[]).toSorted(),
    });
    assert.deepEqual(ordered(ours['linux']), ordered(theirs['linux']));
    const process = { ...ours['process'], args: ['sh', '-c', 'cat /proc/self/uid_map'] };
    writeFileSync(at('rootless/config.json'), JSON.stringify({ ...ours, process }));
    assert.match(await runBundle(at('rootless'), folder), /^\s*0\s+0\s+1\s*$/);
  });

  it('takes an empty folder, and nothing else that is there', async () => {
    const nothing = { runtime: { program: 'runc' }, rootfs: 'nothing' } as const;
    mkdirSync(at('empty'));
    await bundleFromNothing(host, nothing, making('empty'));
    const before = readFileSync(at('empty/config.json'), 'utf8');
    await assert.rejects(bundleFromNothing(host, nothing, making('empty')), { name: 'FileError', kind: 'exists' });
    assert.equal(readFileSync(at('empty/config.json'), 'utf8'), before);
  });

  it('leaves nothing when it is cancelled halfway, in the engine neither', async () => {
    const before = await lab.dockerOk(['ps', '-aq']);
    const abort = new AbortController();
    const cancelled = bundleFromImage(
      engine,
      image,
      making('cancelled', { signal: abort.signal, onBytes: () => abort.abort() }),
    );
    await assert.rejects(cancelled, { name: 'AbortError' });
    assert.ok(!existsSync(at('cancelled')));
    assert.deepEqual(names(), []);
    assert.equal(await lab.dockerOk(['ps', '-aq']), before);
  });
});
