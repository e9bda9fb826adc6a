import assert from 'node:assert/strict';
import type { Endpoint } from '../../../src/core/engine/endpoint';
import { formatEndpoint, parseEndpoint } from '../../../src/core/engine/endpointText';
import { EngineError } from '../../../src/core/engine/errors';

const pipe = String.raw`\\.\pipe\docker_engine`;

const readable: readonly (readonly [string, Endpoint, string])[] = [
  ['unix:///var/run/docker.sock', { kind: 'unix', path: '/var/run/docker.sock' }, 'unix:///var/run/docker.sock'],
  ['/tmp/with space.sock', { kind: 'unix', path: '/tmp/with space.sock' }, 'unix:///tmp/with space.sock'],
  ['  /run/docker.sock\n', { kind: 'unix', path: '/run/docker.sock' }, 'unix:///run/docker.sock'],
  ['npipe:////./pipe/docker_engine', { kind: 'npipe', path: pipe }, 'npipe:////./pipe/docker_engine'],
  [pipe, { kind: 'npipe', path: pipe }, 'npipe:////./pipe/docker_engine'],
  ['tcp://box:2376', { kind: 'tcp', host: 'box', port: 2376 }, 'tcp://box:2376'],
  ['tcp://box', { kind: 'tcp', host: 'box', port: 2375 }, 'tcp://box:2375'],
  ['tcp://[::1]:2375/', { kind: 'tcp', host: '::1', port: 2375 }, 'tcp://[::1]:2375'],
  ['localhost:2375', { kind: 'tcp', host: 'localhost', port: 2375 }, 'tcp://localhost:2375'],
  ['http://box:80', { kind: 'tcp', host: 'box', port: 80 }, 'tcp://box:80'],
  ['https://box', { kind: 'tcp', host: 'box', port: 2376, tls: { verify: true } }, 'tcp://box:2376'],
  ['ssh://box', { kind: 'ssh', host: 'box' }, 'ssh://box'],
  [
    'ssh://me@box:2222/run/user/1000/podman/podman.sock',
    { kind: 'ssh', host: 'box', user: 'me', port: 2222, path: '/run/user/1000/podman/podman.sock' },
    'ssh://me@box:2222/run/user/1000/podman/podman.sock',
  ],
  ['SSH://me@Box_1/', { kind: 'ssh', host: 'Box_1', user: 'me' }, 'ssh://me@Box_1'],
];

describe('an engine’s address', () => {
  for (const [text, endpoint, canonical] of readable) {
    it(`is read and written: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseEndpoint(text), endpoint);
      assert.equal(formatEndpoint(endpoint), canonical);
    });
  }

  for (const [text, words] of [
    ['', /not an address/],
    ['docker', /not an address/],
    ['fd://', /for the engine itself/],
    ['ftp://box', /none of unix/],
    ['unix://run/docker.sock', /must begin with/],
    ['npipe://docker', /not the path of a pipe/],
    ['tcp://', /host is missing|not an address/],
    ['tcp://box:99999', /not an address/],
    ['tcp://box:2375/v1.41', /nothing may follow/],
    ['tcp://me@box:2375', /a user makes no sense/],
    ['ssh://', /host is missing|not an address/],
    ['ssh://-oProxyCommand=x', /dash/],
    ['ssh://-l@box', /dash/],
    ['ssh://box/run/$(reboot).sock', /a shell would read/],
    ['ssh://box/run/a%20b.sock', /a shell would read/],
    ['ssh://box/run/x.sock?y', /nothing may follow/],
  ] as const) {
    it(`is refused with a reason: ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => parseEndpoint(text),
        (error) => EngineError.is(error, 'bad-endpoint') && words.test(error.message),
      );
    });
  }

  it('with a password is refused without repeating the password', () => {
    assert.throws(
      () => parseEndpoint('ssh://me:s3cret@box'),
      (error) =>
        EngineError.is(error, 'bad-endpoint') && !JSON.stringify([error.message, error.detail]).includes('s3cret'),
    );
  });
});
