import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerdWay } from '../../../src/core/fourWays/containerdWay';
import { dockerWay } from '../../../src/core/fourWays/dockerWay';
import { runFourWays, type WayResult } from '../../../src/core/fourWays/fourWays';
import { fourWaysMarkdown } from '../../../src/core/fourWays/markdown';
import { podmanWay } from '../../../src/core/fourWays/podmanWay';
import { portraitOf } from '../../../src/core/fourWays/portrait';
import { runcWay } from '../../../src/core/fourWays/runcWay';
import type { Way } from '../../../src/core/fourWays/way';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { controlGroups, prepareContainerd, type PrivateContainerd } from '../../harness/containerd';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { startPodman, type TestPodman } from '../../harness/podman';

const host = createLocalHost();

describe('one image, run by docker, containerd, podman and runc', function () {
  this.timeout(180_000);
  let folder: string;
  let lab: TestLab;
  let engine: Engine;
  let containerd: PrivateContainerd;
  let podman: TestPodman;
  const id = `stevedore-four-${process.pid}`;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-four-'));
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
    containerd = prepareContainerd();
    await containerd.start();
    podman = await startPodman();
    const changes = ['ENV LANG=C', 'WORKDIR /srv', 'USER 1000:1001'].flatMap((change) => ['--change', change]);
    await lab.dockerOk(['run', '--name', id, '--label', lab.label, 'busybox', 'mkdir', '/srv']);
    await lab.dockerOk(['commit', ...changes, id, `${id}:latest`]);
    await lab.dockerOk(['rm', id]);
  });
  after(async () => {
    await podman.stop();
    await containerd.dispose();
    await lab.docker(['rmi', '-f', `${id}:latest`]);
    engine.dispose();
    await lab.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const archive = async (): Promise<string> => {
    const file = join(folder, 'image.tar');
    await lab.dockerOk(['save', '-o', file, `${id}:latest`]);
    return file;
  };
  const ways = (): readonly Way[] => {
    const options = { host, image: `${id}:latest`, id };
    return [
      dockerWay(engine, options),
      containerdWay(archive, containerd.address, options),
      podmanWay(archive, { ...options, env: podman.env }),
      runcWay(engine, 'runc', options),
    ];
  };
  const run = (of: readonly Way[]): Promise<readonly WayResult[]> =>
    runFourWays(of, { host, signal: AbortSignal.timeout(120_000) });
  const left = async (): Promise<readonly string[]> => [
    await lab.dockerOk(['ps', '-aq']),
    await podman.run('ps', '-aq'),
    await podman.run('images', '-q'),
    await containerd.ctr('namespaces', 'list', '-q'),
    ...controlGroups().filter((path) => path.includes(`four-${process.pid}`)),
    ...readdirSync(tmpdir()).filter((name) => name.startsWith('stevedore-four-ways-')),
  ];

  it('has the same user, directory and variables in all, and namespaces of its own, and leaves nothing', async () => {
    const before = await left();
    const results = await run(ways());
    assert.deepEqual(
      results.flatMap(({ name, errors }) => errors.map((error) => `${name}: ${String(error)}`)),
      [],
    );
    assert.deepEqual(
      results.map(({ name }) => name),
      ['docker', 'containerd', 'podman', 'runc'],
    );
    const own = await portraitOf(host, process.pid, AbortSignal.timeout(10_000));
    for (const { name, ran } of results) {
      assert.ok(ran, name);
      const { portrait, config } = ran;
      assert.deepEqual([portrait.uid, portrait.gid, portrait.cwd], ['1000', '1001', '/srv'], name);
      assert.ok(portrait.env.includes('LANG=C'), name);
      for (const kind of ['ipc', 'mnt', 'net', 'pid', 'uts'] as const)
        assert.notEqual(portrait.namespaces.get(kind), own.namespaces.get(kind), `${name} ${kind}`);
      assert.ok(config?.includes('"ociVersion"'), name);
    }
    const text = fourWaysMarkdown(`${id}:latest`, results, own.namespaces);
    assert.match(text, /\*\*docker\*\* \| \*\*containerd\*\* \| \*\*podman\*\* \| \*\*runc\*\*/);
    assert.doesNotMatch(text, /What did not work/);
    assert.deepEqual(await left(), before);
  });

  it('goes on when one of them fails, says why, and leaves nothing when it is cancelled', async () => {
    const before = await left();
    const broken = runcWay(engine, 'no-such-runtime', { host, image: `${id}:latest`, id });
    const results = await run([...ways().slice(0, 1), broken]);
    assert.ok(results[0]?.ran);
    assert.match(String(results[1]?.errors[0]), /no-such-runtime/);
    assert.match(fourWaysMarkdown('x', results, new Map()), /What did not work/);
    const abort = new AbortController();
    const running = runFourWays(ways(), {
      host,
      signal: abort.signal,
      onWay: ({ name }) => name === 'podman' && abort.abort(),
    });
    await assert.rejects(running, { name: 'AbortError' });
    assert.deepEqual(await left(), before);
  });
});
