import assert from 'node:assert/strict';
import { sshCommand } from '../../../src/core/engine/sshCommand';

describe('the ssh command of an endpoint', () => {
  it('puts the host behind --, and never asks', () => {
    const { program, args } = sshCommand({ kind: 'ssh', host: 'box' });
    assert.equal(program, 'ssh');
    assert.deepEqual(args.slice(-5), ['--', 'box', 'docker', 'system', 'dial-stdio']);
    assert(args.includes('BatchMode=yes'));
  });

  it('names user, port, socket and configuration as arguments of their own', () => {
    const endpoint = { kind: 'ssh', host: 'box', user: 'me', port: 2222, path: '/run/podman.sock' } as const;
    const line = sshCommand(endpoint, { sshConfig: '/c', sshSettings: ['Compression=no'] }).args.join(' ');
    assert.match(
      line,
      /^-F \/c -o BatchMode=yes .*-o Compression=no -l me -p 2222 -T -- box docker -H unix:\/\/\/run\/podman\.sock system dial-stdio$/,
    );
  });
});
