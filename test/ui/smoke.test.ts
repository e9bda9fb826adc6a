import assert from 'node:assert/strict';
import { eventually } from '../harness/eventually';
import { sharedLab, type TestLab } from '../harness/testLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';

describe('the packaged extension in a window', function () {
  this.timeout(180_000);
  let lab: TestLab;
  let windows: TestWindows;
  let window: Workbench | undefined;
  before(async () => {
    lab = await sharedLab();
    windows = await ownWindows({ env: { DOCKER_HOST: `unix://${lab.socket}` } });
  });
  after(() => windows.stop());
  afterEach(async () => {
    await window?.close();
    window = undefined;
    const made = await lab.dockerOk(['ps', '-aq', '--filter', `label=${lab.label}`]);
    if (made !== '') await lab.dockerOk(['rm', '-f', ...made.split('\n')]);
  });

  it('lists the containers of the engine after a click on its icon', async () => {
    await lab.dockerOk(['create', '--label', lab.label, '--name', `seen-${lab.runId}`, 'busybox']);
    const opened = (window = await windows.open());
    await opened.openView('Stevedore');
    await opened.section('Containers').row(`seen-${lab.runId}`).waitFor();
  });

  it('speaks Traditional Chinese in a window of that language', async () => {
    const opened = (window = await windows.open({ language: 'zh-tw' }));
    await opened.openView('Stevedore');
    const titles = opened.page.locator('.sidebar .pane-header h3.title');
    await eventually(async () => assert.ok((await titles.allInnerTexts()).includes('容器')));
  });
});
