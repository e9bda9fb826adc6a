import assert from 'node:assert/strict';
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
});
