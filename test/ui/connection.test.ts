import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import { badDays } from './badEngines';
import { until } from './stage';

/** Root may open every socket; without these two rights (capabilities(7)) it is a user like any other. */
const asAnyUser = [
  'setpriv',
  '--bounding-set=-dac_override,-dac_read_search',
  '--inh-caps=-dac_override,-dac_read_search',
  '--',
];

describe('what the views say when the engine does not answer', () => {
  let windows: TestWindows;
  before(async function () {
    this.timeout(60_000);
    windows = await ownWindows({ through: asAnyUser });
  });
  after(async () => {
    await windows.stop();
  });

  /** Settings of the machine are in a file of their own, beside the user's. */
  const lookAt = (address: string): void => {
    const folder = join(windows.server.folders.userData, 'Machine');
    mkdirSync(folder, { recursive: true });
    const settings = { 'stevedore.engine.address': address, 'stevedore.engine.timeout': 1 };
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  };

  for (const day of badDays) {
    it(`explains ${day.kind} in the view, with the button that helps`, async () => {
      const engine = await day.begin();
      try {
        lookAt(engine.address);
        const window = await windows.open();
        try {
          await window.openView('Stevedore');
          for (const view of ['Containers', 'Images']) {
            await until(
              `${view} explains`,
              () => window.section(view).message(),
              (text) => day.says.test(text),
            );
            await window.section(view).welcomeButton(day.button).waitFor();
          }
          assert.deepEqual(await window.section('Containers').labels(), []);
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
