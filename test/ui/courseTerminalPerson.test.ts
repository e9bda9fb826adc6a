import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../harness/workbench';
import { commandIn, panelOf, writeNote } from './courseNote';
import { setStage, until } from './stage';
import { inTerminal, openCourse, run, showCourse, terminalShows, terminalText, typeInTerminal } from './terminalCourse';

const fence = '```';

const portNote = `# Port
${fence}
$ echo "berth $((40+2))"
$ for ship in one two; do echo "$ship sails"; done
$ sleep 300
${fence}

Worth knowing:

\\$ echo card one
(one)

\\$ echo card two
(two)
`;
const otherNote = `# Other
${fence}
$ echo "other $((40+3))"
${fence}
`;

describe('a note whose commands run in a terminal that a person uses as well', function () {
  this.timeout(240_000);
  const stage = setStage({ settings: inTerminal });

  before(() => {
    // As Debian and Ubuntu give it to every user (/etc/skel/.bashrc).
    writeFileSync(join(stage.windows.server.folders.home, '.bashrc'), 'HISTCONTROL=ignoreboth\n');
    writeNote(stage.windows.workspace, 'port.md', portNote);
    writeNote(stage.windows.workspace, 'other.md', otherNote);
  });

  it('knows how a loop of one line ended where bash keeps no line that begins with a blank', async () => {
    const window = await openCourse(stage, 'port.md', 'for ship');
    const command = await run(window, 'for ship', /passed/);
    assert.equal((await command.locator('.output.real pre').innerText()).trim(), 'one sails\ntwo sails');
  });

  it('says that the shell has ended when its terminal is closed under a command, and opens another one', async () => {
    const window = await openCourse(stage, 'port.md', 'sleep 300');
    await run(window, 'sleep 300', /running/);
    await terminalShows(window, /sleep 300/);
    await window.command('Terminal: Kill the Active Terminal Instance');
    await commandIn(panelOf(window), 'sleep 300').locator('.state', { hasText: /lost/ }).waitFor();
    await run(window, 'echo "berth', /passed/);
    await terminalShows(window, /^berth 42$/m);
  });

  it('opens another terminal when a person has left the shell', async () => {
    const window = await openCourse(stage, 'port.md', 'echo "berth');
    await run(window, 'echo "berth', /passed/);
    await typeInTerminal(window, 'exit', 'Enter');
    await window.page.locator('.part.panel .terminal-wrapper.active').waitFor({ state: 'detached' });
    await run(window, 'for ship', /passed/);
    await terminalShows(window, /^two sails$/m);
  });

  it('knows that a person pressed Ctrl-C in the terminal', async () => {
    const window = await openCourse(stage, 'port.md', 'sleep 300');
    const command = await run(window, 'sleep 300', /running/);
    await terminalShows(window, /sleep 300/);
    await typeInTerminal(window, 'Control+c');
    await command.locator('.state', { hasText: /failed/ }).waitFor();
    assert.match(await command.innerText(), /exit code 130/);
  });

  it('leaves alone what a person runs in the terminal, and takes another one', async () => {
    const window = await openCourse(stage, 'port.md', 'echo "berth');
    await run(window, 'echo "berth', /passed/);
    await typeInTerminal(window, 'sleep 250', 'Enter');
    await terminalShows(window, /sleep 250/);
    await run(window, 'for ship', /passed/);
    await terminalShows(window, /^two sails$/m);
    await window.command('Terminal: Focus Previous Terminal Group');
    await terminalShows(window, /berth 42[\s\S]*sleep 250\s*$/);
  });

  it('runs two notes at once, each in its own terminal', async () => {
    const window = await openCourse(stage, 'port.md', 'sleep 300');
    await run(window, 'sleep 300', /running/);
    await terminalShows(window, /sleep 300/);
    await window.command('View: Close All Editors');
    await showCourse(window, 'other.md', 'echo "other');
    await run(window, 'echo "other', /passed/);
    await terminalShows(window, /^other 43$/m);
    await window.command('Terminal: Focus Previous Terminal Group');
    await terminalShows(window, /sleep 300\s*$/);
  });

  it('puts a command behind the prompt, once, in place of what waits there, and does not run it', async () => {
    const window = await openCourse(stage, 'port.md', 'echo "berth');
    const put = (text: string): Promise<void> =>
      commandIn(panelOf(window), text)
        .getByRole('button', { name: /terminal/i })
        .click();
    for (const line of ['echo card one', 'echo card two']) {
      await put(line);
      await waitsAlone(window, line);
    }
  });
});

/** Waits until a line stands behind the last prompt, and nowhere else. */
const waitsAlone = (window: Workbench, line: string): Promise<string> =>
  until(
    `only ${line} waits`,
    () => terminalText(window),
    (seen) => seen.trim().endsWith(` ${line}`) && !seen.trim().includes('\n'),
  );
