import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bash, docker, label, newName, sleeper, stateOf, until } from './engine';
import { heard, textInFront } from './said';
import { click, gone, rowOf } from './views';

const containers: string[] = [];

async function container(...options: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
  const one = await sleeper('--init', ...options);
  containers.push(one.name);
  return one;
}

const openJournal = () => vscode.commands.executeCommand('stevedore.journal.open');
const clearJournal = () => vscode.commands.executeCommand('stevedore.journal.clear');
/** The lines of the journal that do something. */
const doing = (): readonly string[] =>
  textInFront()
    .split('\n')
    .filter((line) => /^(docker|DOCKER)/.test(line));

describe('the Command Journal', () => {
  beforeEach(clearJournal);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of containers.splice(0)) await docker('rm', '-f', '-v', name).catch(() => undefined);
  });

  it('shows what was done, by name and in its order, while it is open', async () => {
    const { name, id } = await container();
    await openJournal();
    assert.deepEqual(doing(), []);
    await click('containers.stop', await rowOf('containers', id));
    await until('stop is in it', () => doing().length === 1);
    await until('stopped', async () => (await rowOf('containers', id)).row.context === 'container.exited');
    await click('containers.start', await rowOf('containers', id));
    await until('start is in it', () => doing().length === 2);
    assert.deepEqual(doing(), [`docker stop -t 10 ${name}`, `docker start ${name}`]);
    assert.match(textInFront(), /^#!\/usr\/bin\/env bash\nset -eu\n/);
  });

  it('is a script: run by bash, it does the same to things of the same names', async () => {
    const [stopped, paused, removed] = [await container(), await container(), await container()];
    const network = newName();
    const volume = newName();
    const makeOthers = async (): Promise<string> => {
      await docker('volume', 'create', ...label, volume);
      return docker('network', 'create', ...label, network);
    };
    const networkId = await makeOthers();
    await click('containers.stop', await rowOf('containers', stopped.id));
    await click('containers.pause', await rowOf('containers', paused.id));
    await heard(async () => click('containers.remove', await rowOf('containers', removed.id)), { button: 'Remove' });
    await heard(async () => click('networks.remove', await rowOf('networks', networkId)), { button: 'Remove' });
    await heard(async () => click('volumes.remove', await rowOf('volumes', volume)), { button: 'Remove' });
    await openJournal();
    await until('all five are in it', () => doing().length === 5);
    const script = textInFront();

    await docker('rm', '-f', stopped.name, paused.name);
    for (const { name } of [stopped, paused, removed])
      await docker('run', '-d', '--init', '--name', name, ...label, 'busybox', 'sleep', '86400');
    await makeOthers();
    await bash(script);
    assert.deepEqual(await Promise.all([stopped, paused, removed].map(({ name }) => stateOf(name))), [
      'exited',
      'paused',
      'absent',
    ]);
    assert.equal(await docker('network', 'ls', '-q', '--filter', `name=${network}`), '');
    assert.equal(await docker('volume', 'ls', '-q', '--filter', `name=${volume}`), '');
  });

  it('holds what failed only as a comment', async () => {
    const { id, name } = await container('-v', `${newName()}:/data`);
    const volume = await docker('inspect', '-f', '{{range .Mounts}}{{.Name}}{{end}}', id);
    await heard(async () => click('volumes.remove', await rowOf('volumes', volume)), { button: 'Remove' });
    await openJournal();
    const failed = new RegExp(`^# \\S+ failed: docker volume rm ${volume} \\(`, 'm');
    await until('the failure is in it', () => failed.test(textInFront()));
    assert.deepEqual(doing(), []);
    assert.equal(await bash(textInFront()), '');
    await docker('rm', '-f', name);
    await docker('volume', 'rm', volume);
  });

  it('is empty after Clear', async () => {
    const { id } = await container();
    await click('containers.pause', await rowOf('containers', id));
    await openJournal();
    await until('pause is in it', () => doing().length === 1);
    await clearJournal();
    await until('it is empty', () => doing().length === 0);
    assert.match(textInFront() ?? '', /^#!\/usr\/bin\/env bash\nset -eu\n# What is done from Stevedore/);
  });

  it('does not tell what only looked', async () => {
    const { id } = await container();
    const node = await rowOf('containers', id);
    await click('containers.inspect', node);
    await click('containers.copyName', node);
    await openJournal();
    assert.deepEqual(doing(), []);
    await docker('rm', '-f', id);
    await gone('containers', id);
  });
});
