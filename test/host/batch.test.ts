import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { controlEngine } from '../harness/engineControl';
import { docker, label, newName, sleeper, stateOf, until } from './engine';
import { heard, listed, type Said, textInFront } from './said';
import { click, rowOf, rowsOf } from './views';

const sweep = async (): Promise<void> => {
  const ids = (await docker('ps', '-aq', '--filter', `label=${label[1]}`)).split('\n').filter(Boolean);
  if (ids.length > 0) await docker('rm', '-f', '-v', ...ids);
};

/** Many containers that never ran, in one call of the docker CLI each, several at a time. */
async function created(number: number): Promise<readonly string[]> {
  const each = (): Promise<string> => docker('create', '--name', newName(), ...label, 'busybox', 'true');
  const ids: string[] = [];
  while (ids.length < number) ids.push(...(await Promise.all([each(), each(), each(), each(), each()])));
  return ids;
}

const nodesOf = (ids: readonly string[]) => Promise.all(ids.map((id) => rowOf('containers', id)));
const errorsIn = (said: readonly Said[]): readonly string[] =>
  said.flatMap(({ kind, text }) => (kind === 'error' ? [text] : []));

describe('many at once, and bad days', () => {
  afterEach(async function () {
    this.timeout(40_000);
    await controlEngine('continue').catch(() => undefined);
    await controlEngine('start').catch(() => undefined);
    await sweep();
  });

  it('removes thirty after one question, without a word when all went well', async () => {
    const nodes = await nodesOf(await created(30));
    const said = await heard(() => click('containers.remove', nodes[0]!, nodes), { button: 'Remove' });
    assert.equal(said.length, 1);
    assert.equal(said[0]?.text, 'Remove (30 items)?');
    assert.match(said[0].detail, /… and \d+ more lines$/);
    await until('all gone', async () => (await rowsOf('containers')).length === 0);
  });

  it('sums up in one message when some of a batch could not be done, and does the others', async () => {
    const { id: running } = await sleeper('--init');
    const network = newName();
    const [used, unused] = [await docker('network', 'create', ...label, network), newName()];
    try {
      const free = await docker('network', 'create', ...label, unused);
      await docker('network', 'connect', network, running);
      const nodes = [await rowOf('networks', used), await rowOf('networks', free)] as const;
      const said = await heard(() => click('networks.remove', nodes[0], nodes), { button: 'Remove' });
      assert.equal(errorsIn(said).length, 1);
      assert.match(
        errorsIn(said)[0] ?? '',
        new RegExp(`^1 done, 1 failed, 0 not known, 0 not begun\\. First: ${network}: .*active endpoints`),
      );
      assert.equal(await docker('network', 'ls', '-q', '--filter', `name=${unused}`), '');
    } finally {
      await docker('rm', '-f', running);
      await docker('network', 'rm', network);
    }
  });

  it('accounts for every item when the engine is killed in the middle of thirty removals', async function () {
    this.timeout(90_000);
    await vscode.commands.executeCommand('stevedore.journal.clear');
    const ids = await created(30);
    const nodes = await nodesOf(ids);
    const said = await heard(
      async (soFar) => {
        const removing = click('containers.remove', nodes[0]!, nodes);
        await until('some are gone', async () => (await rowsOf('containers')).length <= 24);
        await controlEngine('kill');
        await removing;
        await until('no rows are shown', async () => (await rowsOf('containers')).length === 0);
        await controlEngine('start');
        await until('the rows are back', async () => (await rowsOf('containers')).length > 0);
        const unknown = / 0 not known/.test(errorsIn(soFar)[0] ?? '') ? 0 : 1;
        await until(
          'what was not known is',
          () => soFar.filter(({ kind }) => kind === 'information').length === unknown,
        );
      },
      { button: 'Remove' },
    );
    assert.equal(errorsIn(said).length, 1, JSON.stringify(errorsIn(said)));
    const counts = /^(\d+) done, (\d+) failed, (\d+) not known, (\d+) not begun\. First: /.exec(
      errorsIn(said)[0] ?? '',
    );
    assert.ok(counts, errorsIn(said)[0]);
    const [done = 0, failed = 0, unknown = 0, notBegun = 0] = counts.slice(1).map(Number);
    assert.equal(done + failed + unknown + notBegun, 30);
    assert.ok(done >= 1 && done < 30, errorsIn(said)[0]);
    const left = (await Promise.all(ids.map(stateOf))).filter((state) => state !== 'absent').length;
    await until('as many rows as containers', async () => (await rowsOf('containers')).length === left);
    // What was done is gone; of what failed all is left; what was not known has happened or not.
    const happened = 30 - left - done;
    assert.ok(happened >= 0 && happened <= unknown, `${errorsIn(said)[0] ?? ''}: ${left} left`);
    const words = said.filter(({ kind }) => kind === 'information').map(({ text }) => text);
    if (unknown > 0)
      assert.match(words[0] ?? '', new RegExp(`of ${unknown} items that were not known, ${happened} had happened`));
    await vscode.commands.executeCommand('stevedore.journal.open');
    const lines = (): readonly string[] => textInFront().split('\n');
    await until(
      'the journal',
      () => lines().filter((line) => line.startsWith('docker rm ')).length === done + happened,
    );
    assert.deepEqual(
      lines().filter((line) => line.includes('not known whether it happened')),
      [],
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('says nothing when somebody else does the same at the same time', async () => {
    const ids = await created(10);
    const nodes = await nodesOf(ids);
    const said = await heard(
      () =>
        Promise.all([click('containers.remove', nodes[0]!, nodes), docker('rm', '-f', ...ids).catch(() => undefined)]),
      { button: 'Remove' },
    );
    assert.deepEqual(errorsIn(said), []);
    await until('all gone', async () => (await rowsOf('containers')).length === 0);
  });

  it('says nothing when a container vanishes between the click and the removal', async () => {
    const [id = ''] = await created(1);
    const node = await rowOf('containers', id);
    await docker('rm', '-f', id);
    const said = await heard(() => click('containers.remove', node), { button: 'Remove' });
    assert.deepEqual(errorsIn(said), []);
  });

  it('says clearly that a container is gone when it was to be started', async () => {
    const [id = ''] = await created(1);
    const node = await rowOf('containers', id);
    const removing = docker('rm', '-f', id);
    const said = await heard(() => Promise.all([click('containers.start', node), removing]));
    const errors = errorsIn(said);
    assert.ok(errors.length <= 1, JSON.stringify(errors));
    for (const text of errors)
      assert.match(text, /^Start host-\S+: The engine refused: .*(No such container|removal)/i);
  });

  it('says that the engine does not answer within ten seconds while it is frozen, and still answers itself', async function () {
    this.timeout(60_000);
    const { id } = await sleeper('--init');
    const node = await rowOf('containers', id);
    await controlEngine('freeze');
    try {
      const begun = Date.now();
      const stopping = heard(() => click('containers.stop', node));
      const asked = Date.now();
      await listed(() => vscode.commands.executeCommand('stevedore.engine.choose'));
      assert.ok(Date.now() - asked < 2000, `Choose Engine took ${Date.now() - asked} ms`);
      const errors = errorsIn(await stopping);
      assert.ok(Date.now() - begun < 12_500, `${Date.now() - begun} ms`);
      assert.equal(errors.length, 1, JSON.stringify(errors));
      assert.match(errors[0] ?? '', /did not answer in time/);
    } finally {
      await controlEngine('continue');
    }
    await until('the row is back', async () => (await rowsOf('containers')).length === 1);
  });
});
