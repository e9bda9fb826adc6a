import assert from 'node:assert/strict';
import { settle } from '../../../src/core/engine/apiVersion';
import { sshFailureKind } from '../../../src/core/engine/sshFailure';
import { statusFailure } from '../../../src/core/engine/statusFailure';

const failure = (status: number, message: unknown) => statusFailure({ status, body: message, endpoint: 'unix:///x' });

describe('a refused call', () => {
  for (const [status, kind] of [
    [404, 'not-found'],
    [409, 'conflict'],
    [400, 'refused'],
    [500, 'refused'],
  ] as const) {
    it(`with status ${status} is “${kind}” and carries the engine’s words`, () => {
      const error = failure(status, { message: 'No such container: x' });
      assert.deepEqual(
        [error.kind, error.message, error.detail['status']],
        [kind, 'No such container: x', String(status)],
      );
    });
  }

  it('tells of an engine that is older than we need', () => {
    const error = failure(400, { message: 'client version 1.51 is too new. Maximum supported API version is 1.41' });
    assert.deepEqual([error.kind, error.detail['engine'], error.detail['client']], ['too-old', '1.41', '1.24']);
  });

  it('tells of an engine that is newer than we know', () => {
    const message = 'client version 1.51 is too old. Minimum supported API version is 1.60, please upgrade your client';
    const error = failure(400, { message });
    assert.deepEqual([error.kind, error.detail['engine'], error.detail['client']], ['too-new', '1.60', '1.51']);
  });

  it('for speaking plainly to a TLS port is about certificates', () => {
    assert.equal(failure(400, 'Client sent an HTTP request to an HTTPS server.\n').kind, 'certificate');
  });

  it('without words says its status', () => assert.equal(failure(503, '').message, 'HTTP status 503'));
});

describe('the API version', () => {
  for (const [newest, oldest, expected] of [
    ['1.41', undefined, '1.41'],
    ['1.52', '1.44', '1.51'],
    ['1.24', undefined, '1.24'],
    ['1.9', undefined, 'too-old'],
    ['1.23', '1.12', 'too-old'],
    ['2.0', '1.60', 'too-new'],
  ] as const) {
    it(`with an engine of ${oldest ?? '?'} to ${newest} comes to ${expected}`, () => {
      const settlement = settle({ newest, ...(oldest !== undefined && { oldest }) });
      assert.equal(settlement.is === 'settled' ? settlement.api : settlement.is, expected);
    });
  }
});

describe('a failed ssh connection', () => {
  for (const [code, stderr, kind] of [
    [255, 'Host key verification failed.', 'host-key'],
    [255, '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @', 'host-key'],
    [255, 'me@box: Permission denied (publickey).', 'permission-denied'],
    [255, 'ssh: connect to host box port 22: Connection refused', 'unreachable'],
    [255, 'ssh: Could not resolve hostname box: Name or service not known', 'unreachable'],
    [255, '', 'lost'],
    [255, 'kex_exchange_identification: Connection closed by remote host', 'unreachable'],
    [255, 'Connection closed by 10.0.0.1 port 22', 'unreachable'],
    [255, 'Connection to box closed by remote host.', 'lost'],
    [255, 'Timeout, server box not responding.', 'lost'],
    [127, 'bash: line 1: docker: command not found', 'not-installed'],
    [127, 'sh: 1: docker: not found', 'not-installed'],
    [1, 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.', 'not-running'],
    [1, 'dial unix /var/run/docker.sock: connect: no such file or directory', 'not-running'],
    [1, 'dial unix /var/run/docker.sock: connect: permission denied', 'permission-denied'],
    [1, 'permission denied while trying to connect to the Docker daemon socket', 'permission-denied'],
    [1, 'something else', 'lost'],
  ] as const) {
    it(`with “${stderr}” is “${kind}”`, () => assert.equal(sshFailureKind(code, stderr), kind));
  }
});
