import assert from 'node:assert/strict';
import { clear, newImage } from './clear';
import { setStage, shows, showsNoMore } from './stage';

describe('the Images view, as a person uses it', () => {
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  it('shows tags below their repository with size, age and users, and what has no tag at the end until it is hidden', async () => {
    await newImage(stage.lab, 'shelf:one');
    await newImage(stage.lab, 'shelf:two');
    const untagged = await newImage(stage.lab);
    await stage.lab.dockerOk(['create', '--label', stage.lab.label, '--name', 'reader', 'shelf:one', 'true']);
    const window = await stage.open();
    const images = window.section('Images');
    await images.expand();
    await shows(window, 'Images', 'shelf', /^2 tags$/);
    await images.expandRow('shelf');
    await shows(window, 'Images', 'one', /^[\d.]+MB · \d+ (s|min) · used by reader$/);
    await shows(window, 'Images', 'two', /· unused$/);
    await images.expandRow('Without a tag');
    await shows(window, 'Images', untagged.slice(7, 19), /· unused$/);
    await images.titleAction('Hide Dangling Images');
    await showsNoMore(window, 'Images', 'Without a tag');
    await images.titleAction('Show Dangling Images');
    await shows(window, 'Images', 'Without a tag', /^1 · /);
  });

  it('removes a tag after a question that names it, and says who is in the way of another', async () => {
    await newImage(stage.lab, 'gone:1');
    await newImage(stage.lab, 'busy:1');
    const user = await stage.lab.dockerOk(['create', '--label', stage.lab.label, 'busy:1', 'true']);
    const window = await stage.open();
    const images = window.section('Images');
    await images.expand();
    await images.expandRow('gone');
    await shows(window, 'Images', '1', /unused$/);
    await images.openMenu('1');
    await window.chooseMenu('Remove…');
    assert.match(
      await window.dialog(),
      /Remove gone:1\?\s+Removes image gone:1 with the layers that no other image uses\./,
    );
    await window.answerDialog('Remove');
    await showsNoMore(window, 'Images', 'gone');
    await images.expandRow('busy');
    await shows(window, 'Images', '1', /used by/);
    await images.select('1');
    await window.page.keyboard.press('Delete');
    await window.answerDialog('Remove');
    await window.notification(new RegExp(`Remove busy:1: The engine refused: .*${user.slice(0, 12)}`)).waitFor();
    assert.equal((await window.notifications()).length, 1);
  });

  it('prunes what was picked, and says what space that brought', async () => {
    await newImage(stage.lab);
    await newImage(stage.lab, 'kept:1');
    const window = await stage.open();
    await window.section('Images').expand();
    await shows(window, 'Images', 'Without a tag', /^1 · /);
    await window.command('Stevedore Images: Prune Images…');
    await window.quickInput.pick('Only images without a tag');
    assert.match(await window.dialog(), /Images with a tag stay/);
    await window.answerDialog('Prune');
    await showsNoMore(window, 'Images', 'Without a tag');
    await window.notification(/Removed \d+, reclaimed \d/).waitFor();
    await shows(window, 'Images', 'kept', /./);
  });
});
