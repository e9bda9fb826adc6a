import assert from 'node:assert/strict';
import { asRoot, behindSudo, privilegeOf } from '../../../src/core/host/root';
import type { Command } from '../../../src/core/host/command';
import type { Host } from '../../../src/core/host/host';

/** A host where sudo is (`has`) and ends with `code`. */
function fake(has: boolean, code: number): Host & { readonly ran: Command[] } {
  const ran: Command[] = [];
  return {
    ran,
    run: (command) => {
      ran.push(command);
      return Promise.resolve({ code, stdout: '', stderr: '' });
    },
    spawn: () => assert.fail(),
    which: () => Promise.resolve(has ? '/usr/bin/sudo' : undefined),
    dial: () => assert.fail(),
  };
}

describe('running as root', () => {
  it('takes root as it is, and sudo only where it asks nothing', async () => {
    assert.deepEqual(await privilegeOf(fake(false, 0), 0), { how: 'root' });
    assert.deepEqual(await privilegeOf(fake(true, 0), 1000), { how: 'sudo' });
    assert.deepEqual(await privilegeOf(fake(true, 1), 1000), { how: 'password' });
    assert.deepEqual(await privilegeOf(fake(false, 0), 1000), { how: 'none' });
  });

  it('hands the variables of a command through sudo, and everything else as it is', async () => {
    const command = { program: 'runc', args: ['run', '-x; id'], env: { A: '$(id)' }, cwd: '/b', outputFile: '/o' };
    const wanted = {
      program: 'sudo',
      args: ['-n', '--', 'env', 'A=$(id)', 'runc', 'run', '-x; id'],
      cwd: '/b',
      outputFile: '/o',
    };
    assert.deepEqual(behindSudo(command), wanted);
    const host = fake(true, 0);
    await asRoot(host, { how: 'sudo' }).run(command);
    assert.deepEqual(host.ran, [wanted]);
    assert.equal(asRoot(host, { how: 'root' }), host);
  });
});
