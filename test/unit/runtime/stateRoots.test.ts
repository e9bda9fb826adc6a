import assert from 'node:assert/strict';
import { versionIn } from '../../../src/core/runtime/runtimes';
import { engineRootOf } from '../../../src/core/runtime/stateRoots';

describe('where engines have runtimes keep their state', () => {
  it('is known by the path', () => {
    assert.deepEqual(engineRootOf('/run/docker/runtime-runc/moby'), {
      runtime: { program: 'runc', root: '/run/docker/runtime-runc/moby' },
      keeper: 'docker',
      namespace: 'moby',
    });
    assert.equal(engineRootOf('/run/docker/runtime-crun/moby')?.runtime.program, 'crun');
    assert.equal(engineRootOf('/run/docker/runtime-io.containerd.runc.v2/moby')?.runtime.program, 'runc');
    assert.deepEqual(engineRootOf('/run/containerd/runc/k8s.io'), {
      runtime: { program: 'runc', root: '/run/containerd/runc/k8s.io' },
      keeper: 'containerd',
      namespace: 'k8s.io',
    });
  });

  for (const path of [
    '',
    '/run/docker',
    '/run/docker/plugins/x',
    '/run/containerd/s/abc',
    '/run/docker/runtime-runc/a/b',
  ])
    it(`is not ${path || 'nothing'}`, () => assert.equal(engineRootOf(path), undefined));
});

describe('the version of a runtime', () => {
  for (const [text, version] of [
    ['runc version 1.1.5+ds1\ncommit: 1.1.5\nspec: 1.0.2-dev\n', '1.1.5+ds1'],
    ['crun version 1.8.1\ncommit: f8a0\n', '1.8.1'],
    ['youki version: 0.3.3\n', '0.3.3'],
    ['runsc version release-20240513.0\nspec: 1.1.0-rc.1\n', 'release-20240513.0'],
    ['hello', ''],
  ] as const)
    it(`is read from ${JSON.stringify(text.split('\n')[0])}`, () => assert.equal(versionIn(text), version));
});
