import assert from 'node:assert/strict';
import { harbourNote, writeNote } from './courseNote';
import { setStage } from './stage';
import { inTerminal, openCourse, run, terminalShows } from './terminalCourse';

const fence = '```';

const linesNote = `# Lines
${fence}
$ greeting=ahoy
$ for i in 1 2
do
  echo "$greeting $i"
done
ahoy 1
ahoy 2
$ ls /nothing-of-this-name
$ sleep 300
${fence}
`;

describe('a note whose commands run in terminals', function () {
  this.timeout(240_000);
  const stage = setStage({ settings: inTerminal });

  before(async () => {
    await stage.sleeper('crane');
    writeNote(stage.windows.workspace, 'harbour.md', harbourNote('en', stage.lab.label));
    writeNote(stage.windows.workspace, 'lines.md', linesNote);
  });
  afterEach(async () => {
    await stage.lab.docker(['rm', '-f', 'd1']);
  });

  it('runs a command of the host in a terminal that can be seen, and knows its output and how it ended', async () => {
    const window = await openCourse(stage, 'harbour.md', 'docker ps --format');
    const command = await run(window, 'docker ps --format', /passed/);
    await terminalShows(window, /crane: running/);
    assert.equal((await command.locator('.output.real pre').innerText()).trim(), 'crane: running');
  });

  it('runs the lines of a container in a terminal inside of it, and says what differs', async () => {
    const window = await openCourse(stage, 'harbour.md', 'docker run --rm');
    await run(window, 'docker run --rm', /passed|background/);
    await run(window, 'docker exec -it d1 sh', /passed/);
    const inside = await run(window, 'ifconfig -a', /differs/);
    assert.match(await inside.locator('.differences').innerText(), /tap0/);
    await terminalShows(window, /host › d1 \$ ifconfig -a[\s\S]*127\.0\.0\.1/);
  });

  it('keeps variables from one command to the next, sends several lines whole, and knows a failure', async () => {
    const window = await openCourse(stage, 'lines.md', 'greeting=ahoy');
    await run(window, 'greeting=ahoy', /passed/);
    await run(window, 'for i in 1 2', /passed/);
    await run(window, 'ls /nothing-of-this-name', /failed/);
    await terminalShows(window, /ahoy 2/);
  });

  it('stops what runs in the terminal when Stop is pressed', async () => {
    const window = await openCourse(stage, 'lines.md', 'sleep 300');
    const command = await run(window, 'sleep 300', /running/);
    await terminalShows(window, /sleep 300/);
    await command.getByRole('button', { name: /^Stop\b/ }).click();
    await command.locator('.state', { hasText: /stopped|cancelled/i }).waitFor();
  });
});
