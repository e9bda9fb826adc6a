import assert from 'node:assert/strict';
import { execArgv, execStateLine } from '../../../../src/core/docker/exec/execReport';

describe('a command in a container', () => {
  it('has the line that does the same', () => {
    assert.deepEqual(execArgv('web1', { argv: ['ls', '-l'] }), ['docker', 'exec', 'web1', 'ls', '-l']);
    assert.deepEqual(execArgv('web1', { argv: ['env'], user: '1:2', workdir: '/tmp', env: ['A=b', 'C=d'] }), [
      ...['docker', 'exec', '-u', '1:2', '-w', '/tmp', '-e', 'A=b', '-e', 'C=d', 'web1', 'env'],
    ]);
  });

  it('says how it ended, and what the codes mean that are none of its own', () => {
    assert.equal(execStateLine({ is: 'ended', code: 3, seconds: 1.234 }), 'Exit code 3 after 1.23 s');
    assert.match(execStateLine({ is: 'ended', code: 127, seconds: 61.4 }), /127 after 61 s · there is no such program/);
    assert.match(execStateLine({ is: 'ended', code: 143, seconds: 1 }), /ended by signal 15/);
    assert.match(execStateLine({ is: 'gone', containerCode: 137, seconds: 1 }), /container ended .* 137/);
    assert.match(execStateLine({ is: 'gone', seconds: 1 }), /removed/);
  });
});
