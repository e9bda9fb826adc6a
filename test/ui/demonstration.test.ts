import assert from 'node:assert/strict';
import { clear } from './clear';
import { panelOf } from './courseNote';
import { setStage } from './stage';

describe('the demonstration of who lives on', function () {
  this.timeout(240_000);
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  it('fills its table while a lab’s daemons end, and leaves the engine of the window alone', async () => {
    await stage.sleeper('bystander');
    const window = await stage.open();
    await window.command('Stevedore: Stop a Lab’s Engine and See What Lives On…');
    await window.page.getByRole('button', { name: 'Make the Lab' }).click();
    const preview = panelOf(window);
    await preview.getByRole('cell', { name: 'dockerd is killed' }).waitFor({ timeout: 60_000 });
    await preview.getByText('The lab is gone.').waitFor({ timeout: 120_000 });
    const text = await preview.locator('table').first().innerText();
    assert.match(text, /The shim of docker’s container is killed\s+✘ ended\s+✔ lives on\s+✔ lives on/);
    assert.equal(await stage.lab.dockerOk(['inspect', '-f', '{{.State.Running}}', 'bystander']), 'true');
  });
});
