import assert from 'node:assert/strict';
import type { EngineEvent } from '../../../src/core/engine/records';
import { reduce } from '../../../src/core/store/reduce';
import { emptySnapshot, type Snapshot } from '../../../src/core/store/snapshot';
import { container, event } from './fakeEngine';

const snapshot: Snapshot = {
  containers: new Map([
    ['a', container('a', { health: 'healthy' })],
    ['b', container('b', { state: 'exited' })],
  ]),
  images: new Map([
    ['sha256:b', { id: 'sha256:b', tags: ['busybox:latest'], digests: [], size: 1, created: 1, labels: {} }],
  ]),
  networks: new Map([
    [
      'n',
      { id: 'n', name: 'net', driver: 'bridge', scope: 'local', internal: false, subnets: [], options: {}, labels: {} },
    ],
  ]),
  volumes: new Map([['v', { name: 'v', driver: 'local', mountpoint: '/v', labels: {} }]]),
};

describe('an event of a container', () => {
  const states: readonly (readonly [string, string, string])[] = [
    ['start', 'b', 'running'],
    ['die', 'a', 'exited'],
    ['pause', 'a', 'paused'],
    ['unpause', 'b', 'running'],
    ['stop', 'a', 'exited'],
  ];
  for (const [action, id, state] of states) {
    it(`${action} shows at once as ${state}, and the details are asked for`, () => {
      const { snapshot: after, changes, reread } = reduce(snapshot, event(action, id));
      assert.equal(after.containers.get(id)?.state, state);
      assert.deepEqual(changes, [{ kind: 'containers', ids: new Set([id]), structure: true }]);
      assert.deepEqual(reread, { containerIds: [id], kinds: [] });
    });
  }

  it('leaves the snapshot that it was given as it was', () => {
    reduce(snapshot, event('die', 'a'));
    assert.equal(snapshot.containers.get('a')?.state, 'running');
  });

  it('die brings the exit code', () => {
    const { snapshot: after } = reduce(snapshot, event('die', 'a', { attributes: { exitCode: '137' } }));
    assert.equal(after.containers.get('a')?.status, 'Exited (137)');
  });

  it('stop after die asks for nothing more', () => {
    const dead = reduce(snapshot, event('die', 'a')).snapshot;
    const { changes, reread } = reduce(dead, event('stop', 'a'));
    assert.deepEqual([changes, reread.containerIds], [[], []]);
  });

  it('rename costs no request', () => {
    const { snapshot: after, reread } = reduce(
      snapshot,
      event('rename', 'a', { attributes: { name: '/new', oldName: '/name-a' } }),
    );
    assert.equal(after.containers.get('a')?.name, 'new');
    assert.deepEqual(reread.containerIds, []);
  });

  it('destroy removes the row and costs no request', () => {
    const { snapshot: after, changes, reread } = reduce(snapshot, event('destroy', 'a'));
    assert.equal(after.containers.has('a'), false);
    assert.equal(changes[0]?.structure, true);
    assert.deepEqual(reread.containerIds, []);
  });

  it('health_status shows at once and moves nothing', () => {
    const { snapshot: after, changes } = reduce(snapshot, event('health_status: unhealthy', 'a'));
    assert.equal(after.containers.get('a')?.health, 'unhealthy');
    assert.equal(changes[0]?.structure, false);
  });

  it('create asks for the new container', () => {
    const { changes, reread } = reduce(snapshot, event('create', 'c'));
    assert.deepEqual([changes, reread.containerIds], [[], ['c']]);
  });

  for (const action of [
    'exec_create: sh',
    'exec_start: sh',
    'exec_die',
    'top',
    'attach',
    'detach',
    'resize',
    'kill',
    'archive-path',
    'oom',
    'nonsense',
  ]) {
    it(`${action} costs nothing`, () => {
      const reduction = reduce(snapshot, event(action, 'a'));
      assert.equal(reduction.snapshot, snapshot);
      assert.deepEqual(reduction.changes, []);
      assert.deepEqual(reduction.reread, { containerIds: [], kinds: [] });
    });
  }
});

describe('an event of something else', () => {
  const of = (type: string, action: string, id: string, attributes: EngineEvent['attributes'] = {}): EngineEvent =>
    event(action, id, { type, attributes });

  it('network connect asks for the container that was connected', () => {
    assert.deepEqual(reduce(snapshot, of('network', 'connect', 'n', { container: 'a' })).reread, {
      containerIds: ['a'],
      kinds: [],
    });
  });

  it('network create asks for the networks, destroy removes the row', () => {
    assert.deepEqual(reduce(snapshot, of('network', 'create', 'm')).reread.kinds, ['networks']);
    assert.equal(reduce(snapshot, of('network', 'destroy', 'n')).snapshot.networks.size, 0);
  });

  it('volume create asks for the volumes, destroy removes the row, mount costs nothing', () => {
    assert.deepEqual(reduce(snapshot, of('volume', 'create', 'w')).reread.kinds, ['volumes']);
    assert.equal(reduce(snapshot, of('volume', 'destroy', 'v')).snapshot.volumes.size, 0);
    assert.deepEqual(reduce(snapshot, of('volume', 'mount', 'v')).reread.kinds, []);
  });

  for (const action of ['pull', 'tag', 'untag', 'import', 'load', 'push']) {
    it(`image ${action} asks for the images`, () => {
      assert.deepEqual(reduce(snapshot, of('image', action, 'busybox:1')).reread.kinds, ['images']);
    });
  }

  it('a prune asks for its kind: not every engine tells of each thing that it took', () => {
    assert.deepEqual(reduce(snapshot, of('volume', 'prune', '')).reread.kinds, ['volumes']);
    assert.deepEqual(reduce(snapshot, of('network', 'prune', '')).reread.kinds, ['networks']);
    assert.deepEqual(reduce(snapshot, of('image', 'prune', '')).reread.kinds, ['images']);
  });

  it('image delete removes the row and costs no request', () => {
    const { snapshot: after, reread } = reduce(snapshot, of('image', 'delete', 'sha256:b'));
    assert.equal(after.images.size, 0);
    assert.deepEqual(reread.kinds, []);
  });

  it('commit asks for the images', () => {
    assert.deepEqual(reduce(snapshot, event('commit', 'a')).reread.kinds, ['images']);
  });

  it('of an unknown type changes nothing', () => {
    assert.equal(reduce(emptySnapshot, of('plugin', 'enable', 'x')).snapshot, emptySnapshot);
  });
});
