import assert from 'node:assert/strict';
import { parseReference } from '../../../src/core/docker/reference';
import { usersOfImages, usersOfNetworks, usersOfVolumes } from '../../../src/core/docker/usedBy';
import { container } from '../store/fakeEngine';

describe('the name of an image', () => {
  const cases: readonly (readonly [string, ReturnType<typeof parseReference>])[] = [
    ['busybox', { repository: 'busybox' }],
    ['busybox:1.36', { repository: 'busybox', tag: '1.36' }],
    ['registry:5000/a/b', { repository: 'registry:5000/a/b' }],
    ['registry:5000/a/b:tag@sha256:ab', { repository: 'registry:5000/a/b', tag: 'tag', digest: 'sha256:ab' }],
    ['a/b@sha256:ab', { repository: 'a/b', digest: 'sha256:ab' }],
  ];
  for (const [text, parts] of cases) it(text, () => assert.deepEqual(parseReference(text), parts));
});

describe('what is used by whom', () => {
  const volume = { type: 'volume', name: 'data', source: '', readOnly: false };
  const a = container('a', {
    mounts: [
      { ...volume, destination: '/x' },
      { ...volume, destination: '/y' },
    ],
  });
  const b = container('b', {
    imageId: 'sha256:c',
    endpoints: [{ networkId: 'n', networkName: 'net', ip: '', prefix: 0, ip6: '', mac: '', gateway: '' }],
  });

  it('an image by its containers', () => assert.deepEqual(usersOfImages([a, b]).get('sha256:b'), [a]));
  it('a network by its containers', () => assert.deepEqual(usersOfNetworks([a, b], []).get('n'), [b]));
  it('a volume that is mounted twice by one container once', () =>
    assert.deepEqual(usersOfVolumes([a, b]).get('data'), [a]));
});
