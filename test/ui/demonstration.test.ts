import assert from 'node:assert/strict';
import { clear } from './clear';
import { panelOf } from './courseNote';
import { setStage, shows, until } from './stage';

describe('the demonstration of who lives on', function () {
  this.timeout(240_000);
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  it('fills its table while a lab’s daemons end, and leaves the engine of the window alone', async () => {
    await stage.sleeper('bystander');
    const window = await stage.open();
    await shows(window, 'Containers', 'bystander', /running/);
    await window.section('Containers').openMenu('bystander');
    await window.chooseMenu('Who Runs This?');
    await panelOf(window).getByRole('button', { name: 'See It Happen in a Lab…' }).click();
    await window.page.getByRole('button', { name: 'Make the Lab' }).click();
    await window.page.locator('.tab.active', { hasText: 'Who lives on' }).waitFor({ timeout: 60_000 });
    await until(
      'the other panel is gone',
      () => window.page.locator('iframe.webview.ready').count(),
      (count) => count === 1,
    );
    const preview = panelOf(window);
    await preview.getByRole('cell', { name: 'dockerd is killed' }).waitFor({ timeout: 60_000 });
    await preview.getByText('The lab is gone.').waitFor({ timeout: 120_000 });
    const text = await preview.locator('table').first().innerText();
    assert.match(text, /The shim of docker’s container is killed\s+✘ ended\s+✔ lives on\s+✔ lives on/);
    assert.equal(await stage.lab.dockerOk(['inspect', '-f', '{{.State.Running}}', 'bystander']), 'true');
  });
});
