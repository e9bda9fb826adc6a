import assert from 'node:assert/strict';
import {
  killContainer,
  pauseContainer,
  renameContainer,
  startContainer,
  stopContainer,
} from '../../../src/core/docker/containerPlans';
import { removeImage } from '../../../src/core/docker/imagePlans';
import { pruneNetworks, removeNetwork } from '../../../src/core/docker/networkPlans';
import { pruneContainers, removeContainer } from '../../../src/core/docker/removeContainer';
import { pruneVolumes, removeVolume } from '../../../src/core/docker/volumePlans';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import type { ContainerRecord } from '../../../src/core/engine/records';
import { createLocalHost } from '../../../src/core/host/localHost';
import { runBatch } from '../../../src/core/plan/batch';
import { Journal } from '../../../src/core/plan/journal';
import type { Plan } from '../../../src/core/plan/plan';
import { planLines } from '../../../src/core/plan/render/lines';
import { ownLab, type TestLab } from '../../harness/ownLab';

const host = createLocalHost();
const signal = new AbortController().signal;

// An engine of its own: it is pruned.
describe('the journal and the real docker command line', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  let journal: Journal;

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });
  beforeEach(() => {
    journal = new Journal();
  });
  afterEach(clear);

  /** Removes everything but the image that the lab came with. */
  async function clear(): Promise<void> {
    const each = async (list: readonly string[], remove: readonly string[]): Promise<void> => {
      const ids = (await lab.dockerOk(list)).split('\n').filter(Boolean);
      if (ids.length > 0) await lab.dockerOk([...remove, ...ids]);
    };
    await each(['ps', '-aq'], ['rm', '-f', '-v']);
    await each(['network', 'ls', '-q', '--filter', 'type=custom'], ['network', 'rm']);
    await each(['volume', 'ls', '-q'], ['volume', 'rm']);
    await lab.docker(['rmi', 'busybox:two', 'busybox:three']);
  }

  const make = async (command: 'run' | 'create', name: string, ...options: readonly string[]): Promise<void> => {
    const detach = command === 'run' ? ['-d'] : [];
    const common = ['--network', 'none', '--label', lab.label, '--name', name];
    await lab.dockerOk([command, ...detach, ...common, ...options, 'busybox', 'sleep', '1000']);
  };

  const container = async (name: string): Promise<ContainerRecord> => {
    const found = (await engine.listContainers({})).find((one) => one.name === name);
    assert.ok(found, `no container ${name}`);
    return found;
  };

  async function act(...plans: readonly Plan[]): Promise<void> {
    const choice = { name: 'lab', cliEnvironment: { DOCKER_HOST: `unix://${lab.socket}` } };
    const report = await runBatch(plans, {
      engine,
      host,
      signal,
      concurrency: 1,
      onStep: (step) => journal.record(choice, step),
    });
    assert.deepEqual(
      report.items.map((item) => item.outcome.kind),
      plans.map(() => 'done'),
    );
  }

  const replay = () => host.run({ program: 'bash', args: ['-s'], env: lab.env, input: journal.toScript() });

  /** Everything that an action can change, by name. */
  async function state(): Promise<unknown> {
    const [containers, networks, volumes, images] = await Promise.all([
      engine.listContainers({}),
      engine.listNetworks(),
      engine.listVolumes(),
      engine.listImages(),
    ]);
    return {
      containers: containers.map((one) => `${one.name} ${one.state} ${one.image}`).sort(),
      networks: networks.map((one) => one.name).sort(),
      volumes: volumes.map((one) => one.name).sort(),
      tags: images.flatMap((one) => one.tags).sort(),
    };
  }

  async function build(): Promise<void> {
    await make('run', 'web1', '-v', 'data:/data');
    await make('run', 'web2');
    await make('run', 'web3');
    await make('run', 'web4');
    await make('create', 'old1');
    await make('create', 'old2');
    await make('create', 'waits');
    await lab.dockerOk(['stop', '-t', '0', 'web4']);
    for (const network of ['front', 'back', 'spare']) await lab.dockerOk(['network', 'create', network]);
    for (const volume of ['junk', 'kept']) await lab.dockerOk(['volume', 'create', volume]);
    for (const tag of ['busybox:two', 'busybox:three']) await lab.dockerOk(['tag', 'busybox:latest', tag]);
  }

  it('does the same again on equally named things', async () => {
    await build();
    const before = await state();
    const { api } = await engine.connect();
    const [network] = (await engine.listNetworks()).filter((one) => one.name === 'front');
    const [volume] = (await engine.listVolumes()).filter((one) => one.name === 'junk');
    const [image] = await engine.listImages();
    assert.ok(network && volume && image);

    await act(renameContainer(await container('web1'), { newName: 'shop' }));
    await act(stopContainer(await container('shop'), { timeoutSeconds: 0 }));
    await act(pauseContainer(await container('web2')));
    await act(killContainer(await container('web3'), { signal: 'KILL' }));
    await act(startContainer(await container('web4')), startContainer(await container('waits')));
    await act(removeContainer(await container('old1'), { force: false, volumes: true }));
    await act(removeImage(image, { reference: 'busybox:two', force: false }));
    await act(removeNetwork(network), removeVolume(volume, { force: false }));
    await act(
      stopContainer(await container('waits'), { timeoutSeconds: 0 }),
      renameContainer(await container('waits'), { newName: 'web1' }),
    );
    await act(pruneNetworks());
    const wanted = await state();
    assert.notDeepEqual(wanted, before);

    await clear();
    await build();
    assert.deepEqual(await state(), before);
    const { code, stderr } = await replay();
    assert.equal(code, 0, `${stderr}\n${journal.toScript()}`);
    assert.deepEqual(await state(), wanted);

    journal.clear();
    await act(pruneContainers([]), pruneVolumes({ all: true, api }));
    const pruned = await state();
    assert.notDeepEqual(pruned, wanted);
    await clear();
    await build();
    assert.equal((await replay()).code, 0);
    await lab.dockerOk(['rm', '-f', 'web1', 'web2', 'web3']);
  });

  const odd: Readonly<Record<string, string>> = {
    spaces: 'a b  c',
    quotes: `it's "so"`,
    'command substitution': '$(touch owned)`id`',
    'a leading dash': '--help',
    CJK: '容器網路',
    emoji: '🐳👩‍🚀',
    ESC: 'a\u001b[31mb',
    CRLF: 'a\r\nb',
    bidi: 'abc\u202etxt',
    'a back-slash': 'a\\nb',
  };
  for (const [what, name] of Object.entries(odd)) {
    it(`removes a network whose name has ${what}, by the line that it shows`, async () => {
      await lab.dockerOk(['network', 'create', '--', name]);
      const find = async () => (await engine.listNetworks()).find((one) => one.name === name);
      const network = await find();
      assert.ok(network, 'the engine took the name');
      const plan = removeNetwork(network);
      const [line = ''] = planLines(plan);
      assert.doesNotMatch(line, /\p{Cc}|\u202e/u);
      const { code, stderr } = await host.run({ program: 'bash', args: ['-c', line], env: lab.env });
      assert.equal(code, 0, `${line}\n${stderr}`);
      assert.equal(await find(), undefined);
    });

    it(`removes a network whose name has ${what} from the view`, async () => {
      await lab.dockerOk(['network', 'create', '--', name]);
      const find = async () => (await engine.listNetworks()).find((one) => one.name === name);
      const network = await find();
      assert.ok(network);
      await act(removeNetwork(network));
      assert.equal(await find(), undefined);
      const { code } = await host.run({ program: 'bash', args: ['-n'], input: journal.toScript() });
      assert.equal(code, 0);
      assert.doesNotMatch(journal.toScript(), /\u001b|\r|\u202e/);
    });
  }
});
