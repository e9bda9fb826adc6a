import assert from 'node:assert/strict';
import type { Workbench } from '../harness/workbench';
import { clear } from './clear';
import { panelOf } from './courseNote';
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

  it('says everything that is wrong with it, and is mended in the form, which has it already', async () => {
    await stage.sleeper('taken');
    const window = await stage.open();
    await shows(window, 'Containers', 'taken', /^running/);
    await typed(window, `$ sudo docker run -d --label ${stage.lab.label} --cpus 99 --name taken busybox sleep 1d`);
    await said(window, /taken already/);
    await said(window, /CPUs: write/);
    const edit = window.page.getByRole('button', { name: 'Edit in Form…' });
    await edit.focus();
    await window.page.keyboard.press('Enter');
    const panel = panelOf(window);
    await panel.locator('[data-field=cpus] .remarks .error').waitFor();
    await panel.locator('[data-field=name] .remarks .error').waitFor();
    await panel.locator('#field-cpus').fill('0.2');
    await panel.locator('#field-name').fill('mended');
    const run = panel.locator('button.primary');
    await until('it can be run', () => run.isEnabled(), Boolean);
    await run.click();
    await shows(window, 'Containers', 'mended', /^running/);
  });

  it('makes a network, puts a container into it, and shows the processes', async () => {
    await stage.sleeper('crane');
    const window = await stage.open();
    const { dockerOk, label } = stage.lab;
    const enter = async (line: string, means: RegExp): Promise<void> => {
      await typed(window, line);
      await said(window, means);
      await window.page.keyboard.press('Enter');
    };
    await enter(`docker network create --label ${label} --subnet 10.96.0.0/24 yard`, /Create network yard/);
    const members = () => dockerOk(['network', 'ls', '-q', '--filter', 'name=yard']);
    await until('the network is there', members, (ids) => ids !== '');
    await enter('docker network connect --ip 10.96.0.7 yard crane', /Connect crane to yard/);
    const address = () =>
      dockerOk(['inspect', '-f', '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}', 'crane']);
    await until('it has its address', address, (text) => text.includes('10.96.0.7'));
    await enter('docker top crane', /Shows it here/);
    await window.page.locator('.view-lines', { hasText: 'sleep 86400' }).waitFor();
  });

  it('stands in a terminal, not run, when only a shell can do it', async () => {
    const window = await stage.open();
    await typed(window, 'docker ps -q | wc -l');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.terminal-wrapper.active .xterm-rows', { hasText: 'docker ps -q | wc -l' }).waitFor();
  });
});
