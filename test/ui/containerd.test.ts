import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { importBusyboxTo, type PrivateContainerd, prepareContainerd } from '../harness/containerd';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { asAnyUser } from './look';
import { shows, until } from './stage';

/** Points all windows of a server at a containerd, as the settings of the machine do. */
function lookAtContainerd(
  { server }: TestWindows,
  { address, config }: Pick<PrivateContainerd, 'address' | 'config'>,
): void {
  const folder = join(server.folders.userData, 'Machine');
  mkdirSync(folder, { recursive: true });
  const settings = { 'stevedore.containerd.address': address, 'stevedore.containerd.config': config };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

describe('the containerd view, as a person uses it', function () {
  this.timeout(120_000);
  let containerd: PrivateContainerd;
  let windows: TestWindows | undefined;
  let window: Workbench | undefined;

  beforeEach(() => {
    containerd = prepareContainerd();
  });

  afterEach(async () => {
    await containerd.endTasks().catch(() => undefined);
    await window?.close();
    // The task ends with the server, and the daemon with the task.
    await windows?.stop();
    window = windows = undefined;
    await containerd.dispose();
  });

  async function open(through: readonly string[] = []): Promise<Workbench> {
    // No engine either: this view needs none.
    const env = { DOCKER_HOST: `unix://${join(containerd.folder, 'no-engine.sock')}` };
    windows = await ownWindows({ env, through });
    lookAtContainerd(windows, containerd);
    window = await windows.open();
    await window.openView('Stevedore');
    await window.section('Containers').collapse();
    await window.section('containerd').expand();
    return window;
  }

  it('says that none runs, starts one where it can be seen and stopped, and shows what it holds and runs', async () => {
    const shown = await open();
    const view = shown.section('containerd');
    await until(
      'why it is empty',
      () => view.message(),
      (text) => text.includes('containerd does not run: nobody answers at its socket.'),
    );
    await view.welcomeButton('Start containerd').click();
    await until(
      'its version',
      () => view.labels(),
      ([first]) => /^containerd v?1\./.test(first ?? ''),
    );
    await until(
      'its terminal',
      () => shown.panelText(),
      (text) => text.includes('containerd successfully booted'),
    );
    await importBusyboxTo(containerd);
    await containerd.ctr('run', '--detach', '--null-io', 'docker.io/library/busybox:latest', 'bb8');
    await shows(shown, 'containerd', 'bb8', /^running · pid \d+ · docker\.io\/library\/busybox:latest$/);
    await importBusyboxTo(containerd, 'moby');
    await shows(shown, 'containerd', 'moby', /^Docker's containers · containers: 0 · images: 1$/);
    await view.openMenu('bb8');
    await shown.chooseMenu('Delete…');
    assert.match(await shown.dialog(), /bb8: its task is killed \(process \d+\); container and snapshot are deleted\./);
    await shown.answerDialog('Delete');
    await until(
      'it is gone',
      () => view.labels(),
      (labels) => !labels.includes('bb8'),
    );
  });

  it('says who may open the socket where this user may not, and how to be allowed to', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(containerd.address, resolve));
    chownSync(containerd.address, 65_534, 65_534);
    chmodSync(containerd.address, 0o600);
    chmodSync(containerd.folder, 0o755);
    try {
      const shown = await open(asAnyUser);
      const view = shown.section('containerd');
      await until(
        'who may',
        () => view.message(),
        (text) => text.includes('This user may not open the socket of containerd'),
      );
      await view.welcomeButton('Get Permission…').click();
      const dialog = await shown.dialog();
      assert.match(dialog, /it belongs to nobody, and nobody else may open it/);
      assert.match(dialog, /setfacl --modify user:\w+:rw/);
      await shown.answerDialog('Cancel');
    } finally {
      silent.close();
    }
  });
});
