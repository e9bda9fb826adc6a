import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { clear } from './clear';
import { panelOf } from './courseNote';
import { setStage, shows, until } from './stage';

describe('who runs a container', function () {
  this.timeout(180_000);
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  it('shows the chain from init down, as a list and as a picture, and copies it as Mermaid', async () => {
    await stage.sleeper('cargo');
    const window = await stage.open();
    await shows(window, 'Containers', 'cargo', /running/);
    await window.section('Containers').openMenu('cargo');
    await window.chooseMenu('Who Runs This?');
    const panel = panelOf(window);
    await panel.locator('svg').first().waitFor();
    const text = await panel.locator('body').innerText();
    for (const name of ['dockerd', 'containerd', 'containerd-shim', 'sleep'])
      assert.ok(text.includes(name), `${name} in ${text}`);
    await panel.getByRole('button', { name: /Mermaid/ }).click();
    await until(
      'the picture is copied',
      () => window.page.evaluate<string>('navigator.clipboard.readText()'),
      (copied) => /^(flowchart|graph)/.test(copied) && copied.includes('dockerd'),
    );
  });

  it('folds by mouse and keys, is told what happens, and keeps what was folded', async () => {
    const name = await stage.sleeper('lighter');
    const window = await stage.open();
    await shows(window, 'Containers', name, /running/);
    await window.section('Containers').openMenu(name);
    await window.chooseMenu('Who Runs This?');
    const panel = panelOf(window);
    const item = (process: string): Locator => panel.getByRole('treeitem', { name: new RegExp(`^${process}\\S* \\d`) });
    const shim = item('containerd-shim');
    await shim.waitFor();
    const container = panel.locator('.tree .container');
    const row = container.locator('> .row');
    assert.equal(await row.isVisible(), true);

    await shim.locator('> .row').click();
    assert.deepEqual([await shim.getAttribute('aria-expanded'), await row.isVisible()], ['false', false]);
    const { keyboard } = window.page;
    await keyboard.press('ArrowRight');
    assert.equal(await shim.getAttribute('aria-expanded'), 'true');
    await keyboard.press('ArrowRight');
    assert.equal(await panel.locator('.tree .container:focus').count(), 1);
    await keyboard.press('Home');
    await keyboard.press('ArrowLeft');
    assert.equal(await row.isVisible(), false);
    await keyboard.press('Enter');
    assert.equal(await row.isVisible(), true);
    const first = panel.getByRole('treeitem').first();
    assert.equal(await panel.locator('.tree [tabindex="0"]').count(), 1);

    await shim.locator('> .row').click();
    await stage.lab.dockerOk(['stop', '-t', '0', name]);
    await panel.getByText('It does not run').first().waitFor();
    await stage.lab.dockerOk(['start', name]);
    await item('dockerd').waitFor();
    assert.equal(await first.getAttribute('aria-expanded'), 'true');
    await item('containerd-shim').locator('> .row').click();
    await stage.lab.dockerOk(['pause', name]);
    await stage.lab.dockerOk(['unpause', name]);
    assert.equal(await item('containerd-shim').getAttribute('aria-expanded'), 'false');
  });

  it('listens while it is seen, and to nothing while it is hidden', async () => {
    const name = await stage.sleeper('tender');
    const window = await stage.open();
    await shows(window, 'Containers', name, /running/);
    await window.section('Containers').openMenu(name);
    await window.chooseMenu('Who Runs This?');
    await panelOf(window).locator('.tree .container').waitFor();
    await window.page.keyboard.press('ControlOrMeta+B');
    const listeners = (wanted: string): Promise<unknown> =>
      until(
        `${wanted} listen`,
        () => stage.lab.dockerOk(['info', '-f', '{{.NEventsListener}}']),
        (seen) => seen === wanted,
      );
    await window.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await listeners('1');
    await window.command('File: New Untitled Text File');
    await listeners('0');
    await stage.lab.dockerOk(['stop', '-t', '0', name]);
    await window.command('View: Close Editor');
    await panelOf(window).getByText('It does not run').first().waitFor();
    await listeners('1');
  });
});
