import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryUser } from '../harness/registryUser';
import type { Workbench } from '../harness/workbench';
import { setRegistryStage } from './registryStage';
import { shows, showsNoMore, until } from './stage';

describe('a registry, as a person uses it', function () {
  this.timeout(180_000);
  const stage = setRegistryStage();
  afterEach(async () => {
    const { address } = stage.registry;
    const tags = await stage.lab.dockerOk(['images', '--format', '{{.Repository}}:{{.Tag}}']);
    for (const tag of tags.split('\n').filter((one) => one.startsWith(address)))
      await stage.lab.docker(['rmi', '-f', tag]);
  });

  it('is signed in to, after a wrong password was told where it was typed; then it takes a push from the row’s menu', async () => {
    const { address } = stage.registry;
    const reference = `${address}/bigred/pushed:1`;
    await stage.lab.dockerOk(['tag', 'busybox', reference]);
    const window = await stage.open();
    const images = window.section('Images');
    await images.expand();
    await images.expandRow(`${address}/bigred/pushed`);
    await shows(window, 'Images', '1', /unused$/);
    await images.openMenu('1');
    await window.chooseMenu('Push…');
    await window.answerNotification(/lets only others do that/, 'Sign In…');
    await window.quickInput.waitFor('User name');
    await window.quickInput.type(registryUser.name);
    await window.quickInput.accept();
    await window.quickInput.waitFor(/base64/);
    const field = window.page.locator('.quick-input-widget:visible .quick-input-box input');
    assert.equal(await field.getAttribute('type'), 'password');
    await window.quickInput.type('wrong');
    await window.quickInput.accept();
    await window.quickInput.waitFor('does not take this user with this password');
    await window.quickInput.type(registryUser.password);
    await window.quickInput.accept();
    await window.statusBarItem(`Signed in to ${address}`).waitFor();
    await images.openMenu('1');
    await window.chooseMenu('Push…');
    const { name, password } = registryUser;
    await until(
      'the registry has it',
      async () => {
        const headers = { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` };
        return (await fetch(`http://${address}/v2/bigred/pushed/tags/list`, { headers })).status;
      },
      (status) => status === 200,
    );
  });

  it('gives an image layer by layer, until it is cancelled; nothing of it is left', async () => {
    const { address } = stage.registry;
    const reference = `${address}/bigred/slow:1`;
    await stage.onlyInRegistry(reference, 4);
    const window = await stage.open();
    await window.section('Images').expand();
    await window.command('Stevedore Registry: Sign In to a Registry…');
    await window.quickInput.waitFor('Docker Hub');
    await window.quickInput.type(address);
    await window.quickInput.accept();
    await window.quickInput.waitFor('User name');
    await window.quickInput.type(registryUser.name);
    await window.quickInput.accept();
    await window.quickInput.waitFor(/base64/);
    await window.quickInput.type(registryUser.password);
    await window.quickInput.accept();
    await window.statusBarItem(`Signed in to ${address}`).waitFor();
    await window.section('Images').titleAction('Pull Image…');
    await window.quickInput.waitFor('Pull Image');
    await window.quickInput.type('Not A Name');
    await window.quickInput.waitFor('no upper-case letters');
    await window.quickInput.type(reference);
    await window.quickInput.accept();
    await window.notification(/\d of 5 layers · [\d.]+kB of /).waitFor();
    await window
      .notification(/of 5 layers/)
      .locator('a', { hasText: 'Layers' })
      .click();
    await until(
      'the layers can be read',
      () => window.panelText(),
      (text) => /transferring +1MB/.test(text),
    );
    await window.answerNotification(/of 5 layers/, 'Cancel');
    await until(
      'it says that it was cancelled',
      () => window.panelText(),
      (text) => text.includes('Cancelled.'),
    );
    await showsNoMore(window, 'Images', `${address}/bigred/slow`);
    assert.equal(await stage.lab.dockerOk(['images', '-q', reference]), '');
  });

  it('has a Dockerfile built from its menu, in a terminal that tells the step that failed; quiet beside Container Tools', async () => {
    const { server, workspace } = stage.windows;
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox\nRUN true\nRUN exit 7\n');
    const window = await stage.open();
    await window.openView('Explorer');
    assert.ok((await menuOf(window)).includes('Build Image…'));
    await window.chooseMenu('Build Image…');
    await window.quickInput.waitFor('Build Image from Dockerfile');
    await window.quickInput.type('failing:1');
    await window.quickInput.accept();
    await window.notification(/Building failing:1: docker build ended with exit code \d+/).waitFor();
    await until(
      'the terminal tells the step',
      () => window.panelText(),
      (text) => /exit 7/.test(text),
    );
    assert.equal(await stage.lab.dockerOk(['images', '-q', 'failing']), '');
    server.writeSettings({ 'containers.containers.groupBy': 'None' });
    const beside = await stage.open();
    await beside.openView('Explorer');
    const items = await menuOf(beside);
    assert.ok(items.includes('Copy Path') && !items.includes('Build Image…'), items.join());
  });
});

/** What the menu of the Dockerfile in the explorer offers. */
async function menuOf(window: Workbench): Promise<readonly string[]> {
  const file = window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'Dockerfile' });
  await file.click({ button: 'right' });
  return window.menuItems();
}
