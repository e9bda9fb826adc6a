import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench';
import { clear } from './clear';
import { setStage, shows, showsNoMore, until } from './stage';

describe('a docker line from a note, as a person uses it', function () {
  this.timeout(120_000);
  const stage = setStage();
  afterEach(() => clear(stage.lab));

  const typed = async (window: Workbench, line: string): Promise<void> => {
    await window.command('Stevedore: Run a Docker Line…');
    await window.quickInput.waitFor('Run a Docker Line');
    await window.quickInput.type(line);
  };
  const said = (window: Workbench, text: RegExp) =>
    until(
      `it says ${String(text)}`,
      async () => (await window.quickInput.question()).message,
      (message) => text.test(message),
    );

  it('says what it means, runs the container, stops it and removes it', async () => {
    const window = await stage.open();
    await typed(window, `docker run -d --label ${stage.lab.label} --name crane --cpus 0.2 busybox sleep 1d`);
    await said(window, /20 %/);
    await window.page.keyboard.press('Enter');
    await shows(window, 'Containers', 'crane', /^running/);
    const cpus = await stage.lab.dockerOk(['inspect', '-f', '{{.HostConfig.NanoCpus}}', 'crane']);
    assert.equal(cpus, '200000000');
    await typed(window, 'docker stop -t 1 crane');
    await window.page.keyboard.press('Enter');
    await shows(window, 'Containers', 'crane', /^exited/);
    await typed(window, 'sudo docker rm crane');
    await window.page.keyboard.press('Enter');
    await window.answerDialog('Remove');
    await showsNoMore(window, 'Containers', 'crane');
  });

  it('is not done while something is wrong in it, and what is typed stays', async () => {
    await stage.sleeper('taken');
    const window = await stage.open();
    await shows(window, 'Containers', 'taken', /^running/);
    await typed(window, 'docker run -d --name taken busybox sleep 1d');
    await said(window, /taken/);
    await window.page.keyboard.press('Enter');
    await window.page.waitForTimeout(500);
    assert.equal(await window.quickInput.value(), 'docker run -d --name taken busybox sleep 1d');
    await window.quickInput.type('docker stpo taken');
    await said(window, /stop/);
  });

  it('stands in a terminal, not run, when only a shell can do it', async () => {
    const window = await stage.open();
    await typed(window, 'docker ps -q | wc -l');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.terminal-wrapper.active .xterm-rows', { hasText: 'docker ps -q | wc -l' }).waitFor();
  });
});
