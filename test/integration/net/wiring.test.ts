import assert from 'node:assert/strict';
import { run as runProgram } from '../../../dev/run';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { kernelBridge } from '../../../src/core/docker/kernelBridge';
import type { Command } from '../../../src/core/host/command';
import type { Host } from '../../../src/core/host/host';
import { createLocalHost } from '../../../src/core/host/localHost';
import { readRoutes } from '../../../src/core/net/readRoutes';
import { readWiring, type WiringRead } from '../../../src/core/net/readWiring';
import { bridgePorts, type Wiring } from '../../../src/core/net/wiring';
import { networkNamespaces, seenContainers } from '../../../src/core/target/proof';
import { eventually } from '../../harness/eventually';
import { ownLab, type TestLab } from '../../harness/ownLab';

const machine = createLocalHost();
const signal = (): AbortSignal => AbortSignal.timeout(20_000);

/** The machine as `wrap` lets its programs run. */
function through(wrap: (command: Command) => Command): Host {
  return { ...machine, run: (command, aborted) => machine.run(wrap(command), aborted) };
}

/** An ordinary user: no capabilities, and none of root's files. */
const asNobody = ({ program, args, ...rest }: Command): Command => ({
  ...rest,
  program: 'setpriv',
  args: ['--reuid=65534', '--regid=65534', '--clear-groups', '--', program, ...args],
});

// A lab of its own: what is cabled in it is counted.
describe('the wiring of a real engine', function () {
  this.timeout(90_000);
  let lab: TestLab;
  let engine: Engine;
  const members = [
    ['web1', 'yard'],
    ['web2', 'yard'],
    ['db', 'dock'],
    ['cache', 'dock'],
    ['both', 'yard'],
  ] as const;

  const inLab = (program: string, ...args: readonly string[]) =>
    runProgram(lab.lab.enter({ program, args })).then(({ stdout }) => stdout.trim());
  const sleeper = (name: string, ...options: readonly string[]) =>
    lab.dockerOk(['run', '-d', '--label', lab.label, '--name', name, ...options, 'busybox', 'sleep', '86400']);
  const holds = async () => ({ containers: await engine.listContainers({}), networks: await engine.listNetworks() });
  const read = async (host: Host = machine): Promise<WiringRead> => readWiring(host, await holds(), signal());
  const wiring = async (): Promise<Wiring> => {
    const state = await read();
    return state.is === 'read' ? state.wiring : assert.fail(JSON.stringify(state));
  };

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, machine);
    for (const name of ['yard', 'dock']) await lab.dockerOk(['network', 'create', '--label', lab.label, name]);
    for (const [name, network] of members) await sleeper(name, '--network', network);
    await lab.dockerOk(['network', 'connect', 'dock', 'both']);
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });

  /** `port of bridge = link in container`, as `readWiring` has it. */
  async function asRead(): Promise<readonly string[]> {
    const { networks, containers } = await holds();
    const known = await wiring();
    return networks
      .flatMap((network) => {
        const bridge = kernelBridge(network) ?? '';
        return bridgePorts(bridge, known).map(({ port, end }) => {
          const names = end.is === 'container' ? end.containers : [];
          const who = names.map((id) => containers.find((one) => one.id === id)?.name ?? '?');
          return `${port.name} of ${bridge} = ${end.is === 'container' ? end.link.name : end.is} in ${who.join('+')}`;
        });
      })
      .sort();
  }

  /** The same from /sys: which bridge a port is in, and the index that each side has and names (sysfs-class-net). */
  async function asTheKernelSays(): Promise<readonly string[]> {
    const script =
      'for d in /sys/class/net/veth*; do echo "$(cat $d/ifindex) ${d##*/} $(basename $(readlink $d/master))"; done';
    const ports = new Map(
      (await inLab('sh', '-c', script)).split('\n').map((line) => {
        const [index = '', name = '', bridge = ''] = line.split(' ');
        return [index, `${name} of ${bridge}`];
      }),
    );
    const inside = 'for d in /sys/class/net/eth*; do echo "$(cat $d/iflink) ${d##*/}"; done';
    const names = new Set(members.map(([name]) => name));
    const ends = [...names].map(async (name) => {
      const lines = await lab.dockerOk(['exec', name, 'sh', '-c', inside]);
      return lines.split('\n').map((line) => {
        const [iflink = '', link = ''] = line.split(' ');
        return `${ports.get(iflink) ?? '?'} = ${link} in ${name}`;
      });
    });
    return (await Promise.all(ends)).flat().sort();
  }

  it('is what the kernel says on both sides of every cable, for five containers on two bridges', async () => {
    const kernel = await asTheKernelSays();
    assert.equal(kernel.length, 6);
    assert.deepEqual(await asRead(), kernel);
  });

  it('follows a container that goes into another network and out again', async () => {
    await lab.dockerOk(['network', 'disconnect', 'dock', 'db']);
    await lab.dockerOk(['network', 'connect', 'yard', 'db']);
    try {
      assert.deepEqual(await asRead(), await asTheKernelSays());
    } finally {
      await lab.dockerOk(['network', 'disconnect', 'yard', 'db']);
      await lab.dockerOk(['network', 'connect', 'dock', 'db']);
    }
    assert.deepEqual(await asRead(), await asTheKernelSays());
  });

  it('names all who share a namespace, and a cable that somebody laid by hand', async () => {
    await sleeper('sidecar', '--network', 'container:web1');
    await sleeper('alone', '--network', 'none');
    try {
      assert.ok((await asRead()).some((line) => /= eth0 in (web1\+sidecar|sidecar\+web1)$/.test(line)));
      const pid = await lab.dockerOk(['inspect', '-f', '{{.State.Pid}}', 'alone']);
      await inLab('ip', 'link', 'add', 'byhand', 'type', 'veth', 'peer', 'name', 'nic1', 'netns', pid);
      await inLab('ip', 'link', 'set', 'byhand', 'master', 'docker0');
      assert.ok((await asRead()).includes('byhand of docker0 = nic1 in alone'));
    } finally {
      await lab.dockerOk(['rm', '-f', 'sidecar', 'alone']);
    }
  });

  it('is the same for twenty readers at once, while containers come and go', async () => {
    const churn = (async () => {
      for (let index = 0; index < 3; index += 1) {
        await sleeper(`brief${index}`, '--network', 'yard');
        await lab.dockerOk(['rm', '-f', `brief${index}`]);
      }
    })();
    const lines = (await Promise.all(Array.from({ length: 20 }, asRead))).flat().filter((line) => !/brief/.test(line));
    await churn;
    const settled = new Set(await asRead());
    const wrong = lines.filter((line) => / in (web1|web2|db|cache|both)$/.test(line) && !settled.has(line));
    assert.deepEqual(wrong, []);
  });

  it('is not shown to a host that sees nothing of the engine', async () => {
    const elsewhere = through((command) => (command.program === 'find' ? { program: 'true', args: [] } : command));
    assert.deepEqual(await read(elsewhere), { is: 'unproved' });
  });

  it('says to an ordinary user of the machine that only root may look', async () => {
    const state = await read(through(asNobody));
    assert.ok(state.is === 'unreadable' && state.why === 'not-allowed', JSON.stringify(state));
  });

  it('gives an ordinary user who lives beside the bridges the ports, and whom the bridges heard', async () => {
    const beside = through((command) => {
      const { program, args, ...rest } = asNobody(command);
      return { ...rest, program: 'nsenter', args: ['-t', String(lab.lab.pid), '-n', program, ...args] };
    });
    await lab.dockerOk(['exec', 'web1', 'ping', '-c', '1', 'web2']);
    await eventually(async () => {
      const state = await read(beside);
      assert.ok(state.is === 'read', JSON.stringify(state));
      assert.equal(state.unseen?.why, 'not-allowed');
      const yard = (await engine.listNetworks()).find(({ name }) => name === 'yard');
      const ports = yard ? bridgePorts(kernelBridge(yard) ?? '', state.wiring) : [];
      assert.equal(ports.length, 3);
      const web1 = (await engine.listContainers({})).find(({ name }) => name === 'web1');
      assert.ok(ports.some(({ end }) => end.is === 'heard' && end.container === web1?.id));
    });
  });

  it('says that the ip of busybox is none that it can read', async () => {
    const alpine = through((command) => {
      const args = command.args.map((word) => (word === 'ip' ? '/bin/busybox-ip' : word));
      return command.program === 'nsenter' || command.program === 'ip'
        ? { program: 'busybox', args: ['ip', ...args.slice(args.indexOf('-j'))] }
        : command;
    });
    const state = await read(alpine);
    assert.ok(state.is === 'unreadable' && state.why === 'busybox', JSON.stringify(state));
  });

  it('finds the processes and namespaces of containers with nothing but busybox', async () => {
    const alpine = through(({ program, args, ...rest }) => ({
      ...rest,
      program: 'busybox',
      args: [program, ...args.flatMap((word) => (word === 'grep' ? ['busybox', 'grep'] : [word]))],
    }));
    const ids = new Set((await engine.listContainers({})).map(({ id }) => id));
    const [ours, theirs] = await Promise.all([machine, alpine].map((host) => seenContainers(host, ids, signal())));
    assert.equal(theirs?.length, 5);
    assert.deepEqual(new Set(theirs), new Set(ours));
    const pids = theirs.map(({ pid }) => pid);
    const [known, same] = await Promise.all(
      [machine, alpine].map((host) => networkNamespaces(host, ['self', ...pids], signal())),
    );
    assert.equal(same?.size, 6);
    assert.deepEqual(same, known);
  });

  it('reads the routes of the engine’s machine, without those of its own bridges', async () => {
    await inLab('ip', 'link', 'add', 'lan0', 'type', 'bridge');
    await inLab('ip', 'addr', 'add', '192.168.77.1/24', 'dev', 'lan0');
    await inLab('ip', 'link', 'set', 'lan0', 'up');
    const routes = await readRoutes(machine, await holds(), signal());
    const devices = new Set(routes?.map(({ device }) => device));
    assert.ok(devices.has('lan0'), [...devices].join());
    assert.ok(!devices.has('docker0'));
    await inLab('ip', 'link', 'del', 'lan0');
  });
});
