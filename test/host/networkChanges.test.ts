import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Node } from '../../src/ui/liveTree';
import { docker, label, newName, sleeper, until } from './engine';
import { acceptForm, heard, textInFront } from './said';
import { click, exports, gone, rowOf } from './views';

const containers: string[] = [];
const networks: string[] = [];
const networkLabel = label[1];

async function network(...options: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
  const name = newName();
  const id = await docker('network', 'create', ...label, ...options, name);
  networks.push(id);
  return { name, id };
}

const addressIn = (container: string, name: string): Promise<string> =>
  docker('inspect', '-f', `{{with index .NetworkSettings.Networks "${name}"}}{{.IPAddress}}{{end}}`, container);

async function memberRow(networkId: string, containerId: string): Promise<Node> {
  const node = await rowOf('networks', networkId);
  return until('the member is there', async () => {
    const { row } = await rowOf('networks', networkId);
    const child = row
      .children()
      .find(({ subject }) => subject.kind === 'endpoint' && subject.containerId === containerId);
    return child && { id: child.id, row: child, parent: node };
  });
}

describe('what changes networks', () => {
  afterEach(async () => {
    for (const id of containers.splice(0)) await docker('rm', '-f', id).catch(() => undefined);
    for (const id of networks.splice(0)) await docker('network', 'rm', id).catch(() => undefined);
  });

  it('makes a network of what the form says', async () => {
    const name = newName();
    const form = { name, subnet: '10.101.0.0/24', gateway: '10.101.0.9', internal: true, labels: networkLabel };
    await acceptForm(
      () => vscode.commands.executeCommand('stevedore.networks.create', form),
      (pick) => {
        assert.equal(pick.items[0]?.label, `$(check) Create network ${name}`);
        assert.equal(
          pick.items[0]?.detail,
          `docker network create --subnet 10.101.0.0/24 --gateway 10.101.0.9 --internal --label ${networkLabel} ${name}`,
        );
      },
    );
    const made = await docker(
      'network',
      'inspect',
      '-f',
      '{{.Id}} {{.Internal}} {{(index .IPAM.Config 0).Gateway}}',
      name,
    );
    const [id = '', ...rest] = made.split(' ');
    networks.push(id);
    assert.deepEqual(rest, ['true', '10.101.0.9']);
    await rowOf('networks', id);
  });

  it('says what overlaps before the engine is asked, and makes nothing', async () => {
    const yard = await network('--subnet', '10.102.0.0/24');
    await rowOf('networks', yard.id);
    const name = newName();
    const form = { name, subnet: '10.102.0.0/25', labels: networkLabel };
    const { window } = vscode;
    const create = window.createQuickPick;
    const opened: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    Object.assign(window, { createQuickPick: () => opened[opened.push(create()) - 1] });
    try {
      const working = vscode.commands.executeCommand('stevedore.networks.create', form);
      const pick = await until('the form opens', () => (opened[0]?.items.length ? opened[0] : undefined));
      assert.equal(
        pick.items[0]?.detail,
        `10.102.0.0/25 overlaps network ${yard.name} (10.102.0.0/24). 10.102.1.0/25 is free.`,
      );
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      pick.hide();
      await working;
    } finally {
      Object.assign(window, { createQuickPick: create });
    }
    assert.equal(await docker('network', 'ls', '-q', '--filter', `name=${name}`), '');
  });

  it('connects a container to a network and takes it out by its row there', async () => {
    const yard = await network('--subnet', '10.103.0.0/24');
    const one = await sleeper('--init');
    containers.push(one.id);
    const node = await rowOf('networks', yard.id);
    await rowOf('containers', one.id);
    await heard(() => acceptForm(() => click('networks.connect', node)), { picks: [one.name] });
    assert.match(await addressIn(one.id, yard.name), /^10\.103\.0\./);
    await click('networks.disconnect', await memberRow(yard.id, one.id));
    assert.equal(await addressIn(one.id, yard.name), '');
  });

  it('connects from the row of a container that does not run, and takes it out by the row of its endpoint', async () => {
    const yard = await network('--subnet', '10.104.0.0/24');
    const name = newName();
    const id = await docker('create', '--name', name, ...label, 'busybox', 'sleep', '86400');
    containers.push(id);
    await rowOf('networks', yard.id);
    const row = await rowOf('containers', id);
    await heard(() => acceptForm(() => click('containers.connectNetwork', row)), { picks: [yard.name] });
    await docker('start', id);
    assert.match(await addressIn(id, yard.name), /^10\.104\.0\./);
    const endpoint = await until('its endpoint is there', async () => {
      const node = await rowOf('containers', id);
      const child = node.row
        .children()
        .find(({ context, label: text }) => context.startsWith('endpoint') && text === yard.name);
      return child && { id: child.id, row: child, parent: node };
    });
    await click('containers.disconnect', endpoint);
    assert.equal(await addressIn(id, yard.name), '');
  });

  it('says why host and none take nobody', async () => {
    const one = await sleeper('--init');
    containers.push(one.id);
    const row = await rowOf('containers', one.id);
    for (const [name, why] of [
      ['host', /from its start, or never/],
      ['none', /goes with no other network/],
    ] as const) {
      const [said, ...more] = await heard(() => click('containers.connectNetwork', row), { picks: [name] });
      assert.match(said?.text ?? '', why);
      assert.deepEqual(more, []);
    }
  });

  it('shows the ports of a bridge with who is behind them, and reads them again as containers come and go', async () => {
    const yard = await network('--subnet', '10.105.0.0/24');
    const one = await sleeper('--network', yard.name, '--init');
    containers.push(one.id);
    const portsOf = async (): Promise<readonly string[]> => {
      const tree = (await exports()).trees.get('stevedore.networks');
      const node = await rowOf('networks', yard.id);
      const bridge = (await tree?.getChildren(node))?.find(({ row }) => row.context === 'bridge');
      const below = bridge ? await tree?.getChildren(bridge) : [];
      return (below ?? []).map(({ row }) => row.description);
    };
    await until('one port', async () => {
      const ports = await portsOf();
      return ports.length === 1 && /^eth0 in host-\w+ · 10\.105\.0\.2$/.test(ports[0] ?? '');
    });
    const two = await sleeper('--network', yard.name, '--init');
    containers.push(two.id);
    await until(
      'two ports',
      async () => (await portsOf()).filter((port) => /10\.105\.0\.[23]$/.test(port)).length === 2,
    );
    await docker('rm', '-f', one.id);
    await until('one again', async () => (await portsOf()).length === 1);
  });

  it('shows them as brctl does, in a document', async () => {
    const yard = await network('--subnet', '10.106.0.0/24');
    const one = await sleeper('--network', yard.name, '--init');
    containers.push(one.id);
    await memberRow(yard.id, one.id);
    const node = await rowOf('networks', yard.id);
    assert.deepEqual(await heard(() => click('networks.ports', node)), []);
    const text = await until('a document', () => (textInFront() === '' ? undefined : textInFront()));
    assert.match(text, /^bridge name/);
    assert.match(
      text,
      new RegExp(
        `^br-${yard.id.slice(0, 12)} +8000\\.\\w{12} +no +veth\\w+ +eth0 in ${one.name} · 10\\.106\\.0\\.2 +${yard.name}$`,
        'm',
      ),
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await docker('rm', '-f', one.id);
    await docker('network', 'rm', yard.id);
    await gone('networks', yard.id);
  });
});
