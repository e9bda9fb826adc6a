import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, sleeper, until } from './engine';
import { textInFront } from './said';
import { click, rowOf } from './views';

describe('the processes of a container', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are those that docker top names, and follow what comes and goes', async () => {
    const { id } = await sleeper('--init');
    try {
      await click('containers.top', await rowOf('containers', id));
      const pids = (await docker('top', id, '-eo', 'pid')).split('\n').slice(1);
      assert.ok(pids.length > 0);
      for (const pid of pids) assert.match(textInFront(), new RegExp(`\\b${pid.trim()}\\b`));
      await docker('exec', '-d', id, 'sleep', '4321');
      await until('the new process', () => textInFront().includes('sleep 4321'));
    } finally {
      await docker('rm', '-f', id);
    }
    await until('the end', () => textInFront() === '# It is not there any more.\n');
  });
});
