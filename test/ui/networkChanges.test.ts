import assert from 'node:assert/strict';
import { clear } from './clear';
import { setStage, shows, until } from './stage';

describe('what changes networks, as a person does it', () => {
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  const inspect = (name: string, format: string): Promise<string> =>
    stage.lab.docker(['network', 'inspect', '-f', format, name]).then(({ stdout }) => stdout.trim());
  const there = (name: string): Promise<string> =>
    until(
      `network ${name}`,
      () => inspect(name, '{{.Name}} {{.Internal}} {{range .IPAM.Config}}{{.Subnet}}{{end}}'),
      (text) => text !== '',
    );

  it('makes a network of a name and Enter', async () => {
    const window = await stage.open();
    await window.section('Networks').expand();
    await shows(window, 'Networks', 'bridge', /./);
    await window.section('Networks').titleAction('Create Network');
    await window.quickInput.waitFor('Create a network');
    await window.page.keyboard.type('quick');
    await window.quickInput.waitFor('docker network create quick');
    await window.page.keyboard.press('Enter');
    try {
      assert.match(await there('quick'), /^quick false 172\./);
      await shows(window, 'Networks', 'quick', /^bridge · local/);
    } finally {
      await stage.lab.docker(['network', 'rm', 'quick']);
    }
  });

  it('makes one with a subnet by keyboard alone, is told what overlaps, and keeps what was entered', async () => {
    await stage.lab.dockerOk(['network', 'create', '--label', stage.lab.label, '--subnet', '10.71.0.0/24', 'yard']);
    const window = await stage.open();
    const { keyboard } = window.page;
    await window.command('Stevedore Networks: Create Network…');
    await window.quickInput.waitFor('Create a network');
    await keyboard.type('dock');
    await window.quickInput.waitFor('docker network create dock');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await window.quickInput.waitFor(/The block of addresses/);
    await keyboard.type('10.71.0.0/16');
    await window.quickInput.waitFor('10.71.0.0/16 overlaps network yard (10.71.0.0/24). 10.72.0.0/16 is free.');
    // An error does not take Enter, and nothing is lost.
    await keyboard.press('Enter');
    assert.equal(await window.quickInput.value(), '10.71.0.0/16');
    await window.quickInput.type('10.72.0.0/16');
    await keyboard.press('Enter');
    await window.quickInput.waitFor('docker network create --subnet 10.72.0.0/16 dock');
    assert.equal(await window.quickInput.value(), 'dock');
    await window.quickInput.waitFor('Subnet: 10.72.0.0/16');
    await keyboard.press('Enter');
    try {
      assert.equal(await there('dock'), 'dock false 10.72.0.0/16');
    } finally {
      await stage.lab.docker(['network', 'rm', 'dock']);
    }
  });

  it('leaves no trace when it is cancelled', async () => {
    const window = await stage.open();
    const before = await stage.lab.dockerOk(['network', 'ls', '-q']);
    await window.command('Stevedore Networks: Create Network…');
    await window.quickInput.waitFor('Create a network');
    await window.page.keyboard.type('never');
    await window.quickInput.cancel();
    assert.equal(await stage.lab.dockerOk(['network', 'ls', '-q']), before);
    assert.deepEqual(await window.notifications(), []);
  });

  it('connects a container with an address, and shows it at a port of the bridge', async () => {
    await stage.lab.dockerOk(['network', 'create', '--label', stage.lab.label, '--subnet', '10.73.0.0/24', 'yard']);
    await stage.sleeper('crane');
    const window = await stage.open();
    const networks = window.section('Networks');
    await networks.expand();
    // Rows that are out of sight are not there for a test.
    await window.section('Containers').collapse();
    await shows(window, 'Networks', 'yard', /^bridge/);
    await networks.expandRow('yard');
    const bridge = `br-${(await inspect('yard', '{{.Id}}')).slice(0, 12)}`;
    await networks.expandRow(bridge);
    await shows(window, 'Networks', 'No ports', /^$/);
    await networks.openMenu('yard');
    await window.chooseMenu('Connect a Container…');
    await window.quickInput.pick('crane');
    await window.quickInput.waitFor('docker network connect yard crane');
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('Enter');
    await window.quickInput.waitFor('An address of 10.73.0.0/24 that is free.');
    await window.page.keyboard.type('10.73.0.1');
    await window.quickInput.waitFor('10.73.0.1 is in use: the gateway.');
    await window.quickInput.type('10.73.0.77');
    await window.page.keyboard.press('Enter');
    await window.quickInput.waitFor('docker network connect --ip 10.73.0.77 yard crane');
    await window.page.keyboard.press('Enter');
    const rows = await until(
      'its port',
      () => networks.rows(),
      (all) => all.some(({ description }) => description === 'eth1 in crane · 10.73.0.77'),
    );
    const port = rows.find(({ description }) => description === 'eth1 in crane · 10.73.0.77');
    assert.match(port?.spoken ?? '', /^port veth\w+, eth1 in crane, 10\.73\.0\.77, up, carrier/);
    assert.equal(port?.icon, 'plug');
    await networks.openMenu('crane');
    await window.chooseMenu('Disconnect');
    await shows(window, 'Networks', 'No ports', /^$/);
  });
});
