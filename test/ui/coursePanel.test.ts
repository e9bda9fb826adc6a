import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench';
import { commandIn, openFile, panelOf, writeNote } from './courseNote';
import { setStage, until } from './stage';

const fence = '```';

/** A note long enough that its chapters are not all on screen; each begins with its command. */
const longNote = (name: string): string =>
  [`# Note ${name}`, ...['One', 'Two', 'Three'].map((title) => chapter(`${title} of ${name}`))].join('\n\n');
const chapter = (title: string): string =>
  `## ${title}\n\n${fence}\n$ echo ${title}\n${fence}\n\n${'words\n\n'.repeat(30)}`;

/** What is used of the browser's own elements: the project is compiled without the DOM. */
interface Placed {
  readonly scrollTop: number;
  getBoundingClientRect(): { readonly top: number };
}

describe('the course panel', function () {
  this.timeout(240_000);
  const stage = setStage();

  const openCourse = async (window: Workbench, name: string, command: string) => {
    await openFile(window, name);
    await window.command('Stevedore Course: Open as Course');
    await commandIn(panelOf(window), command).waitFor();
  };
  const heading = (window: Workbench, text: string) => panelOf(window).locator('h2', { hasText: text });

  it('is one, which follows the note in front and goes to the chapter that is selected', async () => {
    writeNote(stage.windows.workspace, 'north.md', longNote('north'));
    writeNote(stage.windows.workspace, 'south.md', longNote('south'));
    const window = await stage.open();
    for (const view of ['Containers', 'Images', 'Networks', 'Volumes']) await window.section(view).collapse();
    await openCourse(window, 'north.md', 'echo One of north');
    await window.section('Course').row('Three of north').click();
    await heading(window, 'Three of north').and(panelOf(window).locator('.revealed')).waitFor();
    assert.equal(
      await heading(window, 'Three of north').evaluate(
        (one) => (one as unknown as Placed).getBoundingClientRect().top < 100,
      ),
      true,
    );
    await openCourse(window, 'south.md', 'echo One of south');
    const titles = (await window.tabs()).filter((title) => title.startsWith('Note '));
    assert.deepEqual(titles, ['Note south']);
    await window.page.locator('.tabs-container .tab', { hasText: 'north.md' }).first().click();
    await heading(window, 'Three of north').waitFor();
    await until(
      'the panel is where it was',
      () =>
        panelOf(window)
          .locator('html')
          .evaluate((one) => (one as unknown as Placed).scrollTop),
      (top) => top > 500,
    );
    assert.deepEqual(
      (await window.tabs()).filter((title) => title.startsWith('Note ')),
      ['Note north'],
    );
  });
});
