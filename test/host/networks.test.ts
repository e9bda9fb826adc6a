import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bash, docker, label, newName, sleeper, until } from './engine';
import { commandsShown, copied, heard } from './said';
import { click, gone, rowOf, rowsOf } from './views';

const containers: string[] = [];
const networks: string[] = [];

async function network(...options: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
  const name = newName();
  const id = await docker('network', 'create', ...label, ...options, name);
  networks.push(id);
  return { name, id };
}

async function member(
  name: string,
  ...options: readonly string[]
): Promise<{ readonly name: string; readonly id: string }> {
  const one = await sleeper('--network', name, '--init', ...options);
  containers.push(one.id);
  return one;
}

const inspected = (format: string, id: string): Promise<string> => docker('inspect', '-f', format, id);

describe('the Networks view', () => {
  afterEach(async () => {
    for (const id of containers.splice(0)) await docker('rm', '-f', id).catch(() => undefined);
    for (const id of networks.splice(0)) await docker('network', 'rm', id).catch(() => undefined);
  });

  it('shows driver, scope and subnet', async () => {
    const { name, id } = await network('--subnet', '10.61.0.0/24', '--gateway', '10.61.0.7');
    const { row } = await rowOf('networks', id);
    assert.equal(row.label, name);
    assert.equal(row.description, 'bridge · local · 10.61.0.0/24');
    assert.equal(row.spoken, `${name}, network, bridge, 10.61.0.0/24, containers: 0`);
    assert.deepEqual(
      row.tooltip().find(([term]) => term === 'Subnet'),
      ['Subnet', '10.61.0.0/24, gateway 10.61.0.7'],
    );
  });

  it('expands to its members with IP and MAC, as they come and go', async () => {
    const { name, id } = await network('--subnet', '10.62.0.0/24');
    const one = await member(name, '--ip', '10.62.0.9');
    const child = await until('the member has its address', async () =>
      (await rowOf('networks', id)).row.children().find((row) => row.context === 'member.addressed'),
    );
    const mac = await inspected('{{range .NetworkSettings.Networks}}{{.MacAddress}}{{end}}', one.id);
    assert.equal(child.label, one.name);
    assert.equal(child.description, `10.62.0.9 · ${mac}`);
    await docker('stop', '-t', '0', one.id);
    await until('without address', async () =>
      (await rowOf('networks', id)).row.children().some((row) => row.description === 'exited'),
    );
    await docker('network', 'disconnect', '-f', name, one.id);
    await until(
      'without member',
      async () => !(await rowOf('networks', id)).row.children().some(({ context }) => context.startsWith('member')),
    );
  });

  it('explains bridge, host and none, and does not remove them when it is called on them', async () => {
    const builtIn = (await rowsOf('networks')).filter(({ row }) => row.context === 'network.builtin');
    assert.deepEqual(
      builtIn.map(({ row }) => `${row.label}: ${row.description.split(' · ').at(-1) ?? ''}`),
      [
        'bridge: the default: containers behind a bridge of the host',
        "host: the host's own network namespace, shared",
        'none: no NIC but lo: one can be moved in',
      ],
    );
    // A narrow side bar cuts the description off: the tooltip says it too.
    for (const { row } of builtIn)
      assert.ok(
        row.tooltip().some(([, value]) => value !== '' && row.description.endsWith(value)),
        row.label,
      );
    const [first] = builtIn;
    assert.ok(first);
    assert.deepEqual(await heard(() => click('networks.remove', first, builtIn), { button: 'Remove' }), []);
    assert.equal(
      await docker('network', 'ls', '-q', '--filter', 'type=builtin').then((ids) => ids.split('\n').length),
      3,
    );
  });

  it('removes several after one question that names each', async () => {
    const [one, two] = [await network(), await network()];
    const nodes = [await rowOf('networks', one.id), await rowOf('networks', two.id)] as const;
    const [question, ...more] = await heard(() => click('networks.remove', nodes[0], nodes), { button: 'Remove' });
    assert.deepEqual(more, []);
    assert.equal(question?.detail, `Removes network ${one.name}.\nRemoves network ${two.name}.`);
    await gone('networks', one.id);
    await gone('networks', two.id);
  });

  it('says who is in the way when a network is in use, and keeps it', async () => {
    const { name, id } = await network();
    await member(name);
    const node = await until('it is used', async () => {
      const found = await rowOf('networks', id);
      return found.row.context === 'network.used' ? found : undefined;
    });
    const [, problem, ...more] = await heard(() => click('networks.remove', node), { button: 'Remove' });
    assert.deepEqual(more, []);
    assert.match(problem?.text ?? '', new RegExp(`^Remove ${name}: The engine refused: .*has active endpoints`));
    assert.equal(await docker('network', 'inspect', '-f', '{{.Id}}', name), id);
  });

  it('prunes what no running container is in', async () => {
    const [used, unused] = [await network(), await network()];
    await member(used.name);
    await rowOf('networks', unused.id);
    const [question, report] = await heard(() => vscode.commands.executeCommand('stevedore.networks.prune'), {
      button: 'Prune',
    });
    assert.match(question?.detail ?? '', /no running container is in.*\nbridge, host and none stay\./s);
    assert.equal(report?.text, 'Removed 1.');
    await gone('networks', unused.id);
    await rowOf('networks', used.id);
  });

  it('copies id, name and the address of a member', async () => {
    const { name, id } = await network('--subnet', '10.63.0.0/24');
    await member(name, '--ip', '10.63.0.4');
    const node = await rowOf('networks', id);
    assert.equal(await copied(() => click('networks.copyId', node)), id);
    assert.equal(await copied(() => click('networks.copyName', node)), name);
    const child = await until('the member has its address', async () =>
      (await rowOf('networks', id)).row.children().find((row) => row.context === 'member.addressed'),
    );
    const childNode = { id: child.id, row: child, parent: node };
    assert.equal(await copied(() => click('networks.copyAddress', childNode)), '10.63.0.4');
  });

  it('lists a line for every action, and each does it to exactly this network', async () => {
    const { name, id } = await network();
    const lines = await commandsShown(async () => click('networks.showCommands', await rowOf('networks', id)));
    assert.deepEqual(
      lines.map(({ title, line }) => `${title}: ${line}`),
      [
        `Inspect: docker network inspect ${name}`,
        `Copy Name: docker network inspect -f '{{.Name}}' ${name}`,
        `Copy Id: docker network inspect -f '{{.Id}}' ${name}`,
        `Connect a Container…: docker network connect ${name} CONTAINER`,
        `Disconnect: docker network disconnect ${name} CONTAINER`,
        `Show Bridge Ports: brctl show br-${id.slice(0, 12)}`,
        'Show Bridge Ports: bridge link show',
        `Show Bridge Ports: ip -br link show master br-${id.slice(0, 12)}`,
        'Create Network…: docker network create NEW-NAME',
        `Remove…: docker network rm ${name}`,
        'Refresh: docker network ls',
      ],
    );
    assert.equal(await bash(lines[2]?.line ?? ''), id);
    const one = await sleeper();
    containers.push(one.id);
    const networksOf = (): Promise<string> => inspected('{{len .NetworkSettings.Networks}}', one.id);
    await bash((lines[3]?.line ?? '').replace('CONTAINER', one.name));
    assert.equal(await networksOf(), '2');
    await bash((lines[4]?.line ?? '').replace('CONTAINER', one.name));
    assert.equal(await networksOf(), '1');
    const other = newName();
    networks.push(await bash((lines[8]?.line ?? '').replace('NEW-NAME', other)));
    await rowOf('networks', networks.at(-1) ?? '');
    await bash(lines[9]?.line ?? '');
    await gone('networks', id);
  });
});
