import assert from 'node:assert/strict';
import { clear } from './clear';
import { setStage, shows, showsNoMore, until } from './stage';

describe('the views on a bad day', () => {
  const stage = setStage();
  afterEach(async () => {
    await stage.lab.lab.engine('continue').catch(() => undefined);
    await stage.lab.lab.engine('start').catch(() => undefined);
    await clear(stage.lab);
  });

  it('say that the engine is not running, and show their rows again within five seconds of its return', async () => {
    const name = await stage.sleeper('survivor');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await window.section('Images').expand();
    await shows(window, 'Images', 'busybox', /./);
    await stage.lab.lab.engine('kill');
    await until(
      'not running',
      () => window.section('Containers').message(),
      (text) => /The engine is not running/.test(text),
    );
    assert.deepEqual(await window.section('Containers').labels(), []);
    assert.match(await window.section('Images').message(), /There is no engine to look at/);
    await stage.lab.lab.engine('start');
    const back = Date.now();
    await shows(window, 'Containers', name, /./);
    await shows(window, 'Images', 'busybox', /./);
    assert.ok(Date.now() - back < 5000, `${Date.now() - back} ms`);
    assert.deepEqual(await window.notifications(), []);
  });

  it('say nothing when two windows do the same', async () => {
    for (const name of ['twin-1', 'twin-2']) await stage.sleeper(name);
    const windows = [await stage.open(), await stage.open()];
    for (const window of windows) await shows(window, 'Containers', 'twin-2', /^running/);
    for (const window of windows) await window.section('Containers').openMenu('twin-1');
    await Promise.all(windows.map((window) => window.chooseMenu('Stop')));
    for (const window of windows) await shows(window, 'Containers', 'twin-1', /^exited/);
    for (const window of windows) {
      await window.section('Containers').select('twin-1', 'twin-2');
      await window.page.keyboard.press('Delete');
      await window.dialog();
    }
    await Promise.all(windows.map((window) => window.answerDialog('Remove')));
    for (const window of windows) {
      await showsNoMore(window, 'Containers', 'twin-2');
      assert.deepEqual(await window.notifications(), []);
    }
  });

  it('say that an engine does not answer, and let another one be chosen meanwhile', async () => {
    const name = await stage.sleeper('frozen');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    await stage.lab.lab.engine('freeze');
    const frozen = Date.now();
    await window.section('Containers').inlineAction(name, 'Stop');
    await window.command('Stevedore: Choose Engine…');
    await window.quickInput.waitFor();
    assert.ok(Date.now() - frozen < 5000, `${Date.now() - frozen} ms`);
    await window.quickInput.cancel();
    await window.notification(/did not answer in time/).waitFor();
    assert.ok(Date.now() - frozen < 14_000, `${Date.now() - frozen} ms`);
    assert.equal((await window.notifications()).filter((text) => text.includes('answer in time')).length, 1);
    await stage.lab.lab.engine('continue');
    await shows(window, 'Containers', name, /^(running|exited)/);
  });
});
