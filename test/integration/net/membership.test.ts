import assert from 'node:assert/strict';
import { createNetwork } from '../../../src/core/docker/networkDraft';
import { connectContainer, disconnectContainer } from '../../../src/core/docker/networkPlans';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import type { ContainerRecord, NetworkRecord } from '../../../src/core/engine/records';
import { createLocalHost } from '../../../src/core/host/localHost';
import { connectProblems, emptyConnectForm } from '../../../src/core/net/connecting';
import { formProblems } from '../../../src/core/net/formProblems';
import { draftOf, emptyForm, type NetworkForm } from '../../../src/core/net/networkForm';
import type { Outcome, Plan } from '../../../src/core/plan/plan';
import { planLines } from '../../../src/core/plan/render/lines';
import { runPlan } from '../../../src/core/plan/run';
import { explain } from '../../../src/core/target/explain';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { runOk } from '../../../dev/run';

const host = createLocalHost();
const signal = new AbortController().signal;

describe('networks and a real engine', function () {
  this.timeout(90_000);
  let lab: TestLab;
  let engine: Engine;
  const made: string[] = [];

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });
  afterEach(async () => {
    const containers = await lab.dockerOk(['ps', '-aq', '--filter', `label=${lab.label}`]);
    if (containers !== '') await lab.dockerOk(['rm', '-f', ...containers.split('\n')]);
    for (const name of made.splice(0)) await lab.docker(['network', 'rm', name]);
  });

  const run = (plan: Plan): Promise<Outcome> => runPlan(plan, { engine, host, signal });
  const form = (change: Partial<NetworkForm>): NetworkForm => ({ ...emptyForm, labels: lab.label, ...change });
  const make = async (change: Partial<NetworkForm>): Promise<Outcome> => {
    const draft = draftOf(form(change));
    made.push(draft.name);
    return run(createNetwork(draft));
  };
  const named = async (name: string): Promise<NetworkRecord> =>
    (await engine.listNetworks()).find((one) => one.name === name) ?? assert.fail(name);
  const container = async (name: string, ...options: readonly string[]): Promise<ContainerRecord> => {
    const id = await lab.dockerOk([
      'create',
      '--label',
      lab.label,
      '--name',
      name,
      ...options,
      'busybox',
      'sleep',
      '86400',
    ]);
    const [record] = await engine.listContainers({ ids: [id] });
    return record ?? assert.fail(name);
  };
  /** What the engine has of a network, without what no two networks share. */
  const inspected = async (name: string): Promise<unknown> => {
    const [all] = JSON.parse(await lab.dockerOk(['network', 'inspect', name])) as readonly Record<string, unknown>[];
    return { ...all, Id: '', Name: '', Created: '' };
  };
  const bash = (line: string): Promise<string> =>
    runOk({ program: 'bash', args: ['-c', line], env: lab.env }).then((text) => text.trim());

  const everything: Partial<NetworkForm> = {
    ...{ subnet: '10.88.0.0/24 fd00:88::/64', gateway: '10.88.0.7', range: '10.88.0.128/25', internal: true },
    ...{ attachable: true, options: 'com.docker.network.bridge.enable_icc=false' },
  };
  for (const [what, change] of [
    ['a name alone', {}],
    ['everything', everything],
  ] as const)
    it(`makes a network of ${what}, and docker's own command line makes the same of the line`, async () => {
      assert.equal((await make({ name: 'ours', ...change })).kind, 'done');
      const ours = await inspected('ours');
      await lab.dockerOk(['network', 'rm', 'ours']);
      const [line = ''] = planLines(createNetwork(draftOf(form({ name: 'theirs', ...change }))));
      made.push('theirs');
      await bash(line);
      // Where the engine chooses, it chooses another block each time.
      const comparable = (value: unknown): unknown =>
        'subnet' in change ? value : JSON.parse(JSON.stringify(value).replace(/172\.\d+\./g, '172.x.'));
      assert.deepEqual(comparable(await inspected('theirs')), comparable(ours));
    });

  it('tells what a plan has made, and sees that it is there', async () => {
    const outcome = await make({ name: 'seen' });
    assert.ok(outcome.kind === 'done' && !outcome.alreadySo);
    assert.equal(outcome.made?.id, (await named('seen')).id);
  });

  it('says before the engine does what the engine would refuse', async () => {
    await make({ name: 'yard', subnet: '10.89.0.0/24' });
    const wrong: readonly Partial<NetworkForm>[] = [
      { name: 'yard' },
      { name: 'host' },
      { name: 'a', subnet: '10.89.0.128/25' },
      { name: 'a', subnet: '10.90.0.0/31' },
      { name: 'a', subnet: '10.90.0.0/24', gateway: '10.90.0.255' },
      { name: 'a', subnet: '10.90.0.0/24 10.91.0.0/24' },
      { name: 'a', subnet: '10.90.0.0/24', gateway: '10.99.0.1' },
    ];
    for (const change of wrong) {
      const [problem] = formProblems(form(change), { networks: await engine.listNetworks(), routes: [] });
      assert.equal(problem?.weight, 'error', JSON.stringify(change));
      const outcome = await run(createNetwork(draftOf(form(change))));
      assert.equal(outcome.kind, 'failed', `the engine takes ${JSON.stringify(change)}`);
    }
    const free = /(\S+) is free/.exec(
      formProblems(form({ name: 'a', subnet: '10.89.0.128/25' }), {
        networks: await engine.listNetworks(),
        routes: [],
      })[0]?.text ?? '',
    )?.[1];
    assert.equal((await make({ name: 'next', subnet: free ?? '' })).kind, 'done');
  });

  it('takes a name in use at the last moment as what it is: refused, in the engine’s words, with nothing made', async () => {
    await make({ name: 'race' });
    const outcome = await run(createNetwork(draftOf(form({ name: 'race' }))));
    assert.ok(outcome.kind === 'failed');
    assert.match(explain(outcome.error), /race already exists/);
    assert.equal((await engine.listNetworks()).filter(({ name }) => name === 'race').length, 1);
  });

  for (const runs of [true, false])
    it(`puts a container that ${runs ? 'runs' : 'does not run'} into a network with address and alias, and takes it out`, async () => {
      await make({ name: 'port', subnet: '10.92.0.0/24' });
      const web = await container('web1');
      await container('asker', '--network', 'port');
      if (runs) await lab.dockerOk(['start', 'web1']);
      const network = await named('port');
      const options = { ipv4: '10.92.0.77', aliases: ['shop', 'till'] };
      assert.deepEqual(await run(connectContainer(web, network, options)), { kind: 'done', alreadySo: false });
      await lab.dockerOk(['start', 'web1', 'asker']);
      const format = '{{with index .NetworkSettings.Networks "port"}}{{.IPAddress}}{{end}}';
      assert.equal(await lab.dockerOk(['inspect', '-f', format, 'web1']), '10.92.0.77');
      for (const alias of options.aliases)
        assert.match(await lab.dockerOk(['exec', 'asker', 'ping', '-c', '1', alias]), /10\.92\.0\.77/);
      assert.deepEqual(await run(disconnectContainer(web, network)), { kind: 'done', alreadySo: false });
      assert.equal(await lab.dockerOk(['inspect', '-f', format, 'web1']), '');
      // The lines do the same.
      await bash(planLines(connectContainer(web, network, options))[0] ?? '');
      assert.equal(await lab.dockerOk(['inspect', '-f', format, 'web1']), '10.92.0.77');
      await bash(planLines(disconnectContainer(web, network))[0] ?? '');
      assert.equal(await lab.dockerOk(['inspect', '-f', format, 'web1']), '');
    });

  it('says whose address it is before a container is connected that could then not start', async () => {
    await make({ name: 'port', subnet: '10.93.0.0/24' });
    await container('first', '--network', 'port', '--ip', '10.93.0.5');
    await lab.dockerOk(['start', 'first']);
    const problems = connectProblems(
      { ...emptyConnectForm, ipv4: '10.93.0.5' },
      await named('port'),
      await engine.listContainers({}),
    );
    assert.deepEqual(
      problems.map(({ text }) => text),
      ['10.93.0.5 is in use: container first.'],
    );
  });

  for (const [change, gateway] of [
    [{ subnet: '10.94.0.0/24' }, '10.94.0.1'],
    [{ subnet: '10.95.0.0/24', range: '10.95.0.128/25' }, '10.95.0.128'],
  ] as const)
    it(`knows the gateway that the engine took in ${JSON.stringify(change)} without telling`, async () => {
      await make({ name: 'port', ...change });
      const network = await named('port');
      const web = await container('web1');
      await lab.dockerOk(['start', 'web1']);
      const [problem] = connectProblems({ ...emptyConnectForm, ipv4: gateway }, network, []);
      assert.equal(problem?.text, `${gateway} is in use: the gateway.`);
      const outcome = await run(connectContainer(web, network, { ipv4: gateway, aliases: [] }));
      assert.ok(outcome.kind === 'failed');
      assert.match(explain(outcome.error), /Address already in use/);
    });

  it('says that a container has gone meanwhile, and that a network has', async () => {
    await make({ name: 'port' });
    const network = await named('port');
    const gone = await container('gone');
    await lab.dockerOk(['rm', 'gone']);
    const one = await run(connectContainer(gone, network, { aliases: [] }));
    assert.ok(one.kind === 'failed');
    assert.match(explain(one.error), /gone|No such container/i);
    const web = await container('web1');
    await lab.dockerOk(['network', 'rm', 'port']);
    const two = await run(connectContainer(web, network, { aliases: [] }));
    assert.ok(two.kind === 'failed');
    // An engine that takes it for a container which does not run is found out by the probe.
    assert.match(explain(two.error), /not found|is not in network port/);
  });
});
