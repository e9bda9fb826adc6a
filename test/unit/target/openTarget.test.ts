import assert from 'node:assert/strict';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { openTarget, typedChoice } from '../../../src/core/target/openTarget';

describe('a typed address', () => {
  it('is a choice that keeps its id', () => {
    assert.equal(typedChoice(' ssh://me@box ').id, 'typed:ssh://me@box');
    assert.deepEqual(typedChoice('ssh://me@box').cliEnvironment, { DOCKER_HOST: 'ssh://me@box' });
  });

  it('with TLS tells the docker CLI to use it too', () => {
    assert.deepEqual(typedChoice('https://box').cliEnvironment, {
      DOCKER_HOST: 'tcp://box:2376',
      DOCKER_TLS_VERIFY: '1',
    });
  });

  it('that makes no sense says so, and cannot be opened', () => {
    const choice = typedChoice('ssh://-x');
    assert.equal(choice.problem?.kind, 'bad-endpoint');
    assert.throws(
      () => openTarget(choice, createLocalHost()),
      (error) => EngineError.is(error, 'bad-endpoint'),
    );
  });
});
