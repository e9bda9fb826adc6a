import assert from 'node:assert/strict';
import { run } from '../../dev/run';
import { setStage, shows, until } from './stage';

describe('the Command Journal, as a person uses it', () => {
  const stage = setStage();
  afterEach(async () => {
    await stage.lab.docker(['rm', '-f', 'logged']);
  });

  it('shows each click as a line that bash runs, follows, and is empty after Clear', async () => {
    await stage.sleeper('logged');
    const window = await stage.open();
    await shows(window, 'Containers', 'logged', /^running/);
    await window.command('Stevedore: Open Command Journal');
    await until(
      'it is open',
      () => window.editorText(),
      (text) => text.includes('set -eu'),
    );
    await window.section('Containers').inlineAction('logged', 'Stop');
    const text = await until(
      'the line',
      () => window.editorText(),
      (seen) => seen.includes('docker stop -t 10 logged'),
    );
    await stage.lab.dockerOk(['start', 'logged']);
    const { code } = await run({ program: 'bash', args: ['-c', text], env: stage.lab.env, onlyEnv: true });
    assert.equal(code, 0);
    assert.equal(await stage.lab.dockerOk(['inspect', '-f', '{{.State.Status}}', 'logged']), 'exited');
    await window.command('Stevedore: Clear Command Journal');
    await until(
      'it is empty',
      () => window.editorText(),
      (seen) => !seen.includes('docker stop'),
    );
  });
});
