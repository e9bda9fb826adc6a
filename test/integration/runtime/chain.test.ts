import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type Chain, type ChainLink, flat } from '../../../src/core/runtime/chain/chain';
import { chainOfEngineContainer, chainOfRuntimeContainer, type Found } from '../../../src/core/runtime/chain/locate';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { startPodman } from '../../harness/podman';

const host = createLocalHost();
const { signal } = new AbortController();

const chainIn = (found: Found): Chain => (found.is === 'found' ? found.chain : assert.fail(found.is));
const roles = (chain: Chain): readonly string[] => flat(chain.roots).map(({ role }) => role);
const ancestors = (chain: Chain): readonly string[] =>
  flat(chain.roots)
    .filter(({ isAncestor }) => isAncestor)
    .map(({ role }) => role);
const having = (chain: Chain, role: string): ChainLink =>
  flat(chain.roots).find((link) => link.role === role) ?? assert.fail(`no ${role}`);

describe('who runs a real container', function () {
  this.timeout(90_000);
  let lab: TestLab;
  let engine: Engine;

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });

  it('of docker: from the lab’s init over a shim, directed by containerd and dockerd', async () => {
    const id = await lab.dockerOk(['run', '-d', '-p', '18099:80', '--init', 'busybox', 'sleep', '86400']);
    const chain = chainIn(await chainOfEngineContainer({ host, engine }, id, signal));
    assert.deepEqual(ancestors(chain).slice(-3), ['namespace-init', 'shim', 'container']);
    const [dockerd, containerd, shim] = (['dockerd', 'containerd', 'shim'] as const).map((role) => having(chain, role));
    assert.deepEqual(
      chain.directs.map(({ from, to }) => [from, to]),
      [
        [dockerd?.process.pid, containerd?.process.pid],
        [containerd?.process.pid, shim?.process.pid],
      ],
    );
    assert.ok(roles(chain).includes('docker-proxy'));
    assert.deepEqual([dockerd?.daemon, shim?.daemon, dockerd?.process.user], ['yes', 'own', 'root']);
    assert.match(having(chain, 'container').fate.text, /1 others/);
    await lab.dockerOk(['stop', '-t', '0', id]);
    assert.deepEqual(await chainOfEngineContainer({ host, engine }, id, signal), { is: 'not-running' });
  });

  it('of runc: gone after it started, or waiting in the foreground', async () => {
    const inside = { ...host, run: (command: Parameters<typeof host.run>[0]) => host.run(lab.lab.enter(command)) };
    const root = '/run/chain-runc';
    const sh = (line: string): Promise<unknown> => inside.run({ program: 'sh', args: ['-c', line] });
    const made = await lab.dockerOk(['create', 'busybox']);
    await sh(
      `mkdir -p /root/chain/rootfs && cd /root/chain && docker export ${made} | tar -x -C rootfs && runc spec && sed -i -e 's/"terminal": true/"terminal": false/' -e 's/"sh"/"sleep", "86400"/' config.json`,
    );
    await sh(`runc --root ${root} run -d -b /root/chain alone > /dev/null 2>&1 < /dev/null`);
    await sh(
      `setsid runc --root ${root} run -b /root/chain front > /dev/null 2>&1 < /dev/null & for i in 1 2 3 4 5 6 7 8 9; do runc --root ${root} state front | grep -q running && exit; sleep 0.2; done`,
    );
    const runtime = { program: 'runc', root };
    const of = async (id: string): Promise<Chain> =>
      chainIn(await chainOfRuntimeContainer(inside, { runtime, id }, signal));
    assert.deepEqual(ancestors(await of('alone')), ['init', 'container']);
    assert.deepEqual(ancestors(await of('front')).slice(-2), ['runtime', 'container']);
    assert.equal((await of('alone')).hasDaemon, false);
    await sh(`runc --root ${root} delete -f alone; runc --root ${root} delete -f front`);
    assert.deepEqual(await chainOfRuntimeContainer(inside, { runtime, id: 'alone' }, signal), { is: 'not-running' });
  });

  it('of podman: conmon, and no daemon', async () => {
    const podman = await startPodman();
    const theirs = createEngine({ kind: 'unix', path: podman.socket }, host);
    try {
      const limits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];
      const id = await podman.run(
        'run',
        '-d',
        '--network',
        'host',
        ...limits,
        'localhost/busybox:latest',
        'sleep',
        '86400',
      );
      const chain = chainIn(await chainOfEngineContainer({ host, engine: theirs }, id, signal));
      assert.deepEqual(ancestors(chain).slice(-2), ['conmon', 'container']);
      assert.equal(chain.hasDaemon, false);
    } finally {
      theirs.dispose();
      await podman.stop();
    }
  });
});
