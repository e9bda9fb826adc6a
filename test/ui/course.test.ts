import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandIn, harbourNote, lenses, openFile, panelOf, writeNote } from './courseNote';
import { reload, setStage, shows, until } from './stage';

/** A PNG of one pixel. */
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a note as a course, as a person uses it', function () {
  this.timeout(240_000);
  const stage = setStage();

  before(async () => {
    await stage.sleeper('crane');
    writeNote(stage.windows.workspace, 'harbour.md', harbourNote('en', stage.lab.label));
  });
  afterEach(async () => {
    await stage.lab.docker(['rm', '-f', 'd1']);
  });

  const openCourse = async () => {
    const window = await stage.open();
    await openFile(window, 'harbour.md');
    await window.command('Stevedore Course: Open as Course');
    await commandIn(panelOf(window), 'docker info').waitFor();
    return window;
  };

  it('opens beside its text, with the view, the lines and the panel, and stays as it was', async () => {
    const window = await openCourse();
    await shows(window, 'Course', 'docker exec -it d1 sh', /^$/);
    await shows(window, 'Course', 'ifconfig -a', /^d1$/);
    assert.ok((await lenses(window)).some((text) => /Run.*Run to Here.*Copy.*Explain/s.test(text)));
    const text = readFileSync(join(stage.windows.workspace, 'harbour.md'), 'utf8');
    assert.equal(text, harbourNote('en', stage.lab.label));
  });

  it('runs a command from its button, and shows what came beside what the note shows, with the reasons', async () => {
    const window = await openCourse();
    const command = commandIn(panelOf(window), 'docker ps --format');
    await command.getByRole('button', { name: /^Run\b/ }).click();
    await command.locator('.state', { hasText: /passed/ }).waitFor();
    assert.equal((await command.locator('.output.expected pre').innerText()).trim(), 'crane: running');
    assert.equal((await command.locator('.output.real pre').innerText()).trim(), 'crane: running');
    await shows(window, 'Course', "docker ps --format '{{.Names}}: {{.State}}'", /^passed/);
  });

  it('goes into the container and says there what differs from the note', async () => {
    const window = await openCourse();
    const panel = panelOf(window);
    for (const text of ['docker run --rm', 'docker exec -it d1 sh']) {
      await commandIn(panel, text)
        .getByRole('button', { name: `Run ${text}` })
        .click();
      await commandIn(panel, text)
        .locator('.state', { hasText: /passed|background/ })
        .waitFor();
    }
    const inside = commandIn(panel, 'ifconfig -a');
    await inside.getByRole('button', { name: /^Run\b/ }).click();
    await inside.locator('.state', { hasText: /differs/ }).waitFor();
    assert.match(await inside.locator('.differences').innerText(), /tap0/);
    assert.match(await inside.locator('.output.real pre').innerText(), /127\.0\.0\.1/);
  });

  it('asks who is meant by a placeholder, once, and fills it in', async () => {
    const window = await openCourse();
    const command = commandIn(panelOf(window), 'echo "<Your Name>"');
    await command.getByRole('button', { name: /^Run\b/ }).click();
    assert.match((await window.quickInput.question()).title, /Who are you\?/);
    await window.quickInput.type('bigred');
    await window.quickInput.accept();
    await command.locator('.state', { hasText: /passed/ }).waitFor();
    assert.match(await command.locator('.fact').innerText(), /echo "bigred"/);
  });

  it('explains a command at the press of a button, by keyboard as well', async () => {
    const window = await openCourse();
    const command = commandIn(panelOf(window), 'docker run --rm');
    await command.getByRole('button', { name: /^Explain\b/ }).press('Enter');
    await command.locator('.explanation dt', { hasText: '--rm' }).first().waitFor();
  });

  it('puts a reference card into a terminal, where it waits', async () => {
    const window = await openCourse();
    await commandIn(panelOf(window), 'docker info')
      .getByRole('button', { name: /^Put into a terminal, not run\b/ })
      .click();
    await until(
      'the line waits in the terminal',
      () => window.panelText(),
      (text) => text.includes('docker info'),
    );
    assert.doesNotMatch(await window.panelText(), /Server Version/);
  });

  it('asks before it removes, naming what goes, and does nothing on Cancel', async () => {
    await stage.sleeper('d1');
    const window = await openCourse();
    await commandIn(panelOf(window), 'docker rm -f d1')
      .getByRole('button', { name: /^Run\b/ })
      .click();
    assert.match(await window.dialog(), /docker rm -f d1/);
    await window.answerDialog('Cancel');
    assert.equal(await stage.lab.dockerOk(['inspect', '-f', '{{.State.Status}}', 'd1']), 'running');
  });

  it('loads no picture of another site until that is allowed', async () => {
    const window = await openCourse();
    const asked: string[] = [];
    window.page.on('request', (request) => asked.push(request.url()));
    const panel = panelOf(window);
    await panel.getByRole('button', { name: 'Load pictures of pictures.example.org' }).waitFor();
    assert.equal(await panel.locator('main img').count(), 0);
    assert.deepEqual(
      asked.filter((url) => url.includes('pictures.example.org')),
      [],
    );
  });

  it('loads the pictures of a site after a yes that names it', async () => {
    const window = await openCourse();
    // The smallest PNG there is stands for the site: nothing leaves this machine.
    const picture = { contentType: 'image/png', body: Buffer.from(onePixel, 'base64') };
    await window.page.context().route('https://pictures.example.org/**', (route) => route.fulfill(picture));
    const panel = panelOf(window);
    await panel.getByRole('button', { name: 'Load pictures of pictures.example.org' }).click();
    assert.match(await window.dialog(), /Load pictures of pictures\.example\.org\?/);
    await window.answerDialog('Load Pictures');
    const image = panel.locator('main img');
    await image.waitFor({ state: 'attached' });
    await until(
      'the picture is there',
      () => image.evaluate((one: { readonly naturalWidth: number }) => one.naturalWidth),
      (width) => width === 1,
    );
  });

  it('remembers what passed when the window is loaded again', async () => {
    const window = await openCourse();
    const row = "docker ps --format '{{.Names}}: {{.State}}'";
    await commandIn(panelOf(window), 'docker ps --format')
      .getByRole('button', { name: /^Run\b/ })
      .click();
    await shows(window, 'Course', row, /^passed/);
    await window.page.reload();
    await window.page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
    await openFile(window, 'harbour.md');
    await window.command('Stevedore Course: Open as Course');
    await shows(window, 'Course', row, /^passed/);
  });

  it('comes back with its panel, its view and what passed when the window is loaded again', async () => {
    const window = await openCourse();
    const row = "docker ps --format '{{.Names}}: {{.State}}'";
    await commandIn(panelOf(window), 'docker ps --format')
      .getByRole('button', { name: /^Run\b/ })
      .click();
    await shows(window, 'Course', row, /^passed/);
    await reload(window);
    await commandIn(panelOf(window), 'docker ps --format')
      .locator('.state', { hasText: /passed/ })
      .waitFor();
    await shows(window, 'Course', row, /^passed/);
    const command = commandIn(panelOf(window), 'docker ps --format');
    assert.match(await command.innerText(), /From an earlier run: passed\. What it printed is not kept\./);
    await command.getByRole('button', { name: /^Run Again\b/ }).click();
    await command.locator('.output.real pre', { hasText: 'crane: running' }).waitFor();
    assert.doesNotMatch(await command.innerText(), /earlier run/);
  });

  it('shows the course in its view when the window is loaded again without the panel', async () => {
    const window = await openCourse();
    await window.page.locator('.tabs-container .tab', { hasText: 'A small harbour' }).click();
    await window.command('View: Close Editor');
    await window.page.locator('.tabs-container .tab', { hasText: 'A small harbour' }).waitFor({ state: 'detached' });
    await reload(window);
    await shows(window, 'Course', 'ifconfig -a', /^d1$/);
  });
});
