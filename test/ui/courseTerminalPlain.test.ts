import assert from 'node:assert/strict';
import { commandIn, panelOf, writeNote } from './courseNote';
import { setStage, until } from './stage';
import { inTerminal, openCourse, run, terminalShows, terminalText } from './terminalCourse';

const fence = '```';

const plainNote = `# Plain
${fence}
$ hull=oak
$ echo "hull $hull"
hull oak
$ ls /nothing-of-this-name
${fence}

${fence}
$ docker exec -it crane sh
${fence}

Worth knowing:

\\$ echo card
(a card)
`;

describe('a note whose commands run in terminals of shells that tell VS Code nothing', function () {
  this.timeout(240_000);
  const stage = setStage({ settings: { ...inTerminal, 'terminal.integrated.shellIntegration.enabled': false } });

  before(async () => {
    await stage.sleeper('crane');
    writeNote(stage.windows.workspace, 'plain.md', plainNote);
  });

  it('runs them in one shell of its own that can be seen, with output and exit code known', async () => {
    const window = await openCourse(stage, 'plain.md', 'echo "hull');
    await run(window, 'hull=oak', /passed/);
    const command = await run(window, 'echo "hull', /passed/);
    assert.equal((await command.locator('.output.real pre').innerText()).trim(), 'hull oak');
    await run(window, 'ls /nothing-of-this-name', /failed/);
    await terminalShows(window, /Ctrl\+C stops it[\s\S]*host \$ echo "hull \$hull"\nhull oak\n\(exit code 0\)/);
  });

  it('puts a command behind the prompt, and does not run it', async () => {
    const window = await openCourse(stage, 'plain.md', 'echo card');
    await commandIn(panelOf(window), 'echo card')
      .getByRole('button', { name: /terminal/i })
      .click();
    await until(
      'only the command waits',
      () => terminalText(window),
      (seen) => seen.trim().endsWith('# echo card') && !seen.trim().includes('\n'),
    );
  });
});
