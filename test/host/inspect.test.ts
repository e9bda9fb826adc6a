import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, label, newName, sleeper, until } from './engine';
import { textInFront } from './said';
import { click, rowOf } from './views';

const parsed = (): Readonly<Record<string, unknown>> => JSON.parse(textInFront()) as Record<string, unknown>;
const isGone = (): Promise<unknown> =>
  until('the document says so', () => textInFront() === '// It is not there any more.\n');

describe('an inspect document', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('cannot be edited', async () => {
    const { id } = await sleeper();
    try {
      await click('containers.inspect', await rowOf('containers', id));
      const before = textInFront();
      await vscode.window.activeTextEditor
        ?.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'))
        .then(undefined, () => false);
      assert.equal(textInFront(), before);
      assert.equal(vscode.window.activeTextEditor?.document.languageId, 'jsonc');
    } finally {
      await docker('rm', '-f', id);
    }
  });

  it('of a container says when it is gone', async () => {
    const { id } = await sleeper('--init');
    await click('containers.inspect', await rowOf('containers', id));
    assert.equal(parsed()['Id'], id);
    await docker('rm', '-f', id);
    await isGone();
  });

  it('of an image follows its tags, and says when it is gone', async () => {
    const from = await docker('create', '--name', newName(), ...label, 'busybox', 'true');
    const id = await docker('commit', '--change', `LABEL ${label[1]}`, from, 'host-inspected:1');
    await docker('rm', from);
    try {
      await click('images.inspect', await rowOf('images', id));
      assert.deepEqual(parsed()['RepoTags'], ['host-inspected:1']);
      await docker('tag', id, 'host-inspected:2');
      await until('both tags', () => textInFront().includes('host-inspected:2'));
    } finally {
      await docker('rmi', '-f', id);
    }
    await isGone();
  });

  it('of a network follows who is in it, and says when it is gone', async () => {
    const name = newName();
    const id = await docker('network', 'create', ...label, name);
    try {
      await click('networks.inspect', await rowOf('networks', id));
      assert.deepEqual(parsed()['Containers'], {});
      const one = await sleeper('--network', name);
      await until('the container is in it', () => textInFront().includes(one.name));
      await docker('rm', '-f', one.id);
      await until('the container is out', () => !textInFront().includes(one.name));
    } finally {
      await docker('network', 'rm', id);
    }
    await isGone();
  });

  it('of a volume says when it is gone', async () => {
    const name = await docker('volume', 'create', ...label, newName());
    await click('volumes.inspect', await rowOf('volumes', name));
    assert.equal(parsed()['Name'], name);
    await docker('volume', 'rm', name);
    await isGone();
  });
});
