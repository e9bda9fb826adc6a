import assert from 'node:assert/strict';
import { redactArgv, redactEnvironment, redactUrls } from '../../../src/core/text/redact';

describe('leaving secrets out', () => {
  it('of options, with the value behind = or in the next word', () => {
    assert.deepEqual(redactArgv(['docker', 'login', '--password=hunter2', '--username', 'me']), [
      'docker',
      'login',
      '--password=***',
      '--username',
      'me',
    ]);
    assert.deepEqual(redactArgv(['docker', 'login', '--password', 'hunter2']), [
      'docker',
      'login',
      '--password',
      '***',
    ]);
  });

  it('of variables handed to a container', () => {
    assert.deepEqual(redactArgv(['-e', 'DB_PASSWORD=a\nb', '--env=API_TOKEN=x', '-e', 'PATH=/bin']), [
      '-e',
      'DB_PASSWORD=***',
      '--env=API_TOKEN=***',
      '-e',
      'PATH=/bin',
    ]);
  });

  it('of URLs, and keeps the login that ssh needs', () => {
    assert.equal(redactUrls('https://tok3n@host/a and tcp://u:pw@h:1'), 'https://***@host/a and tcp://u:***@h:1');
    assert.equal(redactUrls('ssh://me@box'), 'ssh://me@box');
    assert.equal(redactUrls('https://u:p@ss@host/'), 'https://***@host/');
  });

  it('of the environment of a target', () => {
    assert.deepEqual(redactEnvironment({ DOCKER_HOST: 'tcp://u:pw@h:1', MY_SECRET: 'x', DOCKER_CONTEXT: 'c' }), {
      DOCKER_HOST: 'tcp://u:***@h:1',
      MY_SECRET: '***',
      DOCKER_CONTEXT: 'c',
    });
  });

  it('and leaves names of containers alone, even those that talk of passwords', () => {
    assert.deepEqual(redactArgv(['docker', 'stop', 'password-store', 'token']), [
      'docker',
      'stop',
      'password-store',
      'token',
    ]);
  });
});
