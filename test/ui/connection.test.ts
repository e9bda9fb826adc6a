import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import { badDays } from './badEngines';
import { asAnyUser, enginePrograms, lookAt, withoutEngines } from './look';
import { until } from './stage';

describe('what the views say when the engine does not answer', () => {
  let windows: TestWindows;
  before(async function () {
    this.timeout(180_000);
    windows = await ownWindows({ through: asAnyUser });
  });
  after(async () => {
    await windows.stop();
  });

  for (const day of badDays) {
    it(`explains ${day.kind} in the view, with the button that helps`, async () => {
      const engine = await day.begin();
      try {
        lookAt(windows, engine.address);
        const window = await windows.open();
        try {
          await window.openView('Stevedore');
          const containers = window.section('Containers');
          await until(
            'Containers explains',
            () => containers.message(),
            (text) => day.says.test(text),
          );
          await containers.welcomeButton(day.button).waitFor();
          assert.deepEqual(await containers.labels(), []);
          const images = window.section('Images');
          await images.expand();
          await images.welcomeButton('Show Containers').waitFor();
          assert.deepEqual(await window.notifications(), []);
        } finally {
          await window.close();
        }
      } finally {
        await engine.close();
      }
    });
  }
});

describe('what the views say on a machine without an engine', () => {
  let windows: TestWindows;
  before(async function () {
    this.timeout(180_000);
    const hidden = enginePrograms.filter((path) => existsSync(path)).join(' ');
    const env = { HIDDEN: hidden, DOCKER_HOST: 'unix:///run/stevedore-test-nothing-here/docker.sock' };
    windows = await ownWindows({ through: withoutEngines, env });
  });
  after(async () => {
    await windows.stop();
  });

  it('explains that nothing is installed, with the line of the package manager, which a terminal holds for Enter', async () => {
    const window = await windows.open();
    try {
      await window.openView('Stevedore');
      const section = window.section('Containers');
      await until(
        'Containers explains',
        () => section.message(),
        (text) => text.includes('No container engine was found'),
      );
      await section.welcomeButton('Install an Engine…').click();
      assert.match(await window.dialog(), /sudo apt-get install docker\.io/);
      await window.answerDialog('Put into a Terminal');
      await until(
        'the terminal holds the line',
        () => window.panelText(),
        (text) => text.includes('sudo apt-get install docker.io'),
      );
    } finally {
      await window.close();
    }
  });
});
