import assert from 'node:assert/strict';
import { clear } from './clear';
import { setStage, shows, showsNoMore } from './stage';

describe('the Volumes view, as a person uses it', () => {
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  it('shows size and users without being asked, and says who is in the way of a removal', async () => {
    const { dockerOk, label } = stage.lab;
    await dockerOk(['volume', 'create', '--label', label, 'cargo']);
    await stage.sleeper('holder', '-v', 'cargo:/hold');
    await dockerOk(['exec', 'holder', 'dd', 'if=/dev/zero', 'of=/hold/f', 'bs=1k', 'count=200']);
    const window = await stage.open();
    const volumes = window.section('Volumes');
    await volumes.expand();
    await shows(window, 'Volumes', 'cargo', /^205kB · holder$/);
    await volumes.expandRow('cargo');
    await shows(window, 'Volumes', 'holder', /^\/hold$/);
    await volumes.openMenu('cargo');
    await window.chooseMenu('Remove…');
    assert.match(await window.dialog(), /Removes volume cargo with everything in it\./);
    await window.answerDialog('Remove');
    await window.notification(/Remove cargo: The engine refused: .*volume is in use/).waitFor();
  });

  it('removes the selected volumes after one question, and prunes the others', async () => {
    for (const name of ['one', 'two', 'three'])
      await stage.lab.dockerOk(['volume', 'create', '--label', stage.lab.label, name]);
    const window = await stage.open();
    const volumes = window.section('Volumes');
    await volumes.expand();
    await shows(window, 'Volumes', 'two', /unused$/);
    await volumes.select('one', 'two');
    await window.page.keyboard.press('Delete');
    assert.match(await window.dialog(), /Remove \(2 items\)\?/);
    await window.answerDialog('Remove');
    await showsNoMore(window, 'Volumes', 'two');
    assert.deepEqual(await volumes.labels(), ['three']);
    await window.command('Stevedore Volumes: Prune Volumes…');
    await window.dialog();
    await window.answerDialog('Prune');
    await showsNoMore(window, 'Volumes', 'three');
    await window.notification(/Removed 1, reclaimed 0B/).waitFor();
    assert.match(await volumes.message(), /No volumes on this engine yet/);
  });
});
