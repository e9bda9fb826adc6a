import assert from 'node:assert/strict';
import { clear } from './clear';
import { setStage, shows, showsNoMore, until } from './stage';

describe('the Networks view, as a person uses it', () => {
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  const network = (name: string, ...options: readonly string[]): Promise<string> =>
    stage.lab.dockerOk(['network', 'create', '--label', stage.lab.label, ...options, name]);

  it('shows driver, scope and subnet, and below a network its members with IP and MAC', async () => {
    await network('yard', '--subnet', '10.70.0.0/24');
    await stage.sleeper('crane', '--network', 'yard', '--ip', '10.70.0.99');
    const format = '{{range .NetworkSettings.Networks}}{{.MacAddress}}{{end}}';
    const mac = await stage.lab.dockerOk(['inspect', '-f', format, 'crane']);
    const window = await stage.open();
    const networks = window.section('Networks');
    await networks.expand();
    await shows(window, 'Networks', 'yard', /^bridge · local · 10\.70\.0\.0\/24$/);
    await networks.expandRow('yard');
    await shows(window, 'Networks', 'crane', new RegExp(`^10\\.70\\.0\\.99 · ${mac}$`));
    await stage.lab.dockerOk(['stop', '-t', '0', 'crane']);
    await shows(window, 'Networks', 'crane', /^exited/);
  });

  it('explains bridge, host and none, and offers no way to remove them', async () => {
    const window = await stage.open();
    const networks = window.section('Networks');
    await networks.expand();
    await shows(window, 'Networks', 'bridge', /the default: containers behind a bridge of the host$/);
    await shows(window, 'Networks', 'host', /the host's own network namespace, shared$/);
    await shows(window, 'Networks', 'none', /no NIC but lo: one can be moved in$/);
    await networks.openMenu('none');
    const items = await window.menuItems();
    assert.ok(items.includes('Show Commands'), String(items));
    assert.ok(!items.includes('Remove…'), String(items));
    await window.page.keyboard.press('Escape');
    await networks.select('none');
    await window.page.keyboard.press('Delete');
    assert.equal(await window.page.locator('.monaco-dialog-box').count(), 0);
  });

  it('removes the selected networks after one question, and copies the line of an action', async () => {
    await network('first');
    await network('second');
    const window = await stage.open();
    const networks = window.section('Networks');
    await networks.expand();
    await shows(window, 'Networks', 'second', /^bridge/);
    await networks.openMenu('first');
    await window.chooseMenu('Show Commands');
    await window.quickInput.waitFor('Commands for first');
    await window.quickInput.type('Remove');
    await window.quickInput.pick('Remove…');
    await until(
      'copied',
      () => window.page.evaluate<string>('navigator.clipboard.readText()'),
      (text) => text.endsWith('docker network rm first'),
    );
    await networks.select('first', 'second');
    await window.page.keyboard.press('Delete');
    assert.match(await window.dialog(), /Removes network first\.\s+Removes network second\./);
    await window.answerDialog('Remove');
    await showsNoMore(window, 'Networks', 'first');
    await showsNoMore(window, 'Networks', 'second');
    assert.deepEqual(await window.notifications(), []);
  });
});
