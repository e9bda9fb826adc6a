import assert from 'node:assert/strict';
import type { EngineCall } from '../../../src/core/engine/calls';
import { performRequest, performResult } from '../../../src/core/engine/performRequest';

const container = { id: 'c1', name: 'web1' };

const line = (call: EngineCall, api = '1.41'): string => {
  const { method, path, query } = performRequest(call, api);
  const words = new URLSearchParams(query).toString();
  return `${method} ${path}${words === '' ? '' : `?${decodeURIComponent(words)}`}`;
};

describe('the request of a call', () => {
  for (const [call, expected] of [
    [{ op: 'container.start', container }, 'POST /containers/c1/start'],
    [{ op: 'container.stop', container, timeoutSeconds: 3 }, 'POST /containers/c1/stop?t=3'],
    [{ op: 'container.restart', container }, 'POST /containers/c1/restart'],
    [{ op: 'container.pause', container }, 'POST /containers/c1/pause'],
    [{ op: 'container.unpause', container }, 'POST /containers/c1/unpause'],
    [{ op: 'container.kill', container, signal: 'SIGHUP' }, 'POST /containers/c1/kill?signal=SIGHUP'],
    [{ op: 'container.rename', container, newName: 'web2' }, 'POST /containers/c1/rename?name=web2'],
    [{ op: 'container.remove', container, force: true, volumes: false }, 'DELETE /containers/c1?force=true&v=false'],
    [{ op: 'container.prune' }, 'POST /containers/prune'],
    [{ op: 'image.prune', all: true }, 'POST /images/prune?filters={"dangling":["false"]}'],
    [{ op: 'image.prune', all: false }, 'POST /images/prune?filters={"dangling":["true"]}'],
    [{ op: 'network.remove', network: { id: 'n1', name: 'net' } }, 'DELETE /networks/n1'],
    [{ op: 'build.prune' }, 'POST /build/prune'],
    [{ op: 'network.prune' }, 'POST /networks/prune'],
    [{ op: 'volume.remove', volume: { id: 'v', name: 'v' }, force: false }, 'DELETE /volumes/v?force=false'],
    [{ op: 'volume.prune', all: true }, 'POST /volumes/prune'],
  ] as const) {
    it(`of ${call.op} is ${expected}`, () => assert.equal(line(call), expected));
  }

  it('removes one tag of an image and not the image', () => {
    const image = { id: 'sha256:1', name: 'registry:5000/a/b:1' };
    assert.equal(
      line({ op: 'image.remove', image, force: false }),
      'DELETE /images/registry%3A5000/a/b%3A1?force=false',
    );
  });

  it('prunes named volumes where the engine has come to spare them', () => {
    assert.equal(line({ op: 'volume.prune', all: true }, '1.42'), 'POST /volumes/prune?filters={"all":["true"]}');
    assert.equal(line({ op: 'volume.prune', all: false }, '1.42'), 'POST /volumes/prune');
  });

  it('cannot be led to another path by an id', () => {
    const odd = { id: '../images/x?force=1#', name: 'x' };
    assert.equal(line({ op: 'container.start', container: odd }), 'POST /containers/images/x%3Fforce%3D1%23/start');
  });

  it('waits longer than the stop that it asks for', () => {
    const deadline = performRequest({ op: 'container.stop', container, timeoutSeconds: 30 }, '1.41').deadline;
    assert.equal(deadline, 40_000);
  });
});

describe('the result of a call', () => {
  const prune = { op: 'container.prune' } as const;

  it('of 304 is that it was so already', () => assert.deepEqual(performResult(prune, 304, ''), { alreadySo: true }));

  it('of pruning is what went and how much was gained', () => {
    const body = { ContainersDeleted: ['c1', 'c2'], SpaceReclaimed: 42 };
    assert.deepEqual(performResult(prune, 200, body), { removed: ['c1', 'c2'], spaceReclaimed: 42 });
  });

  it('of removing an image is what was untagged and deleted', () => {
    assert.deepEqual(performResult(prune, 200, [{ Untagged: 'a:1' }, { Deleted: 'sha256:1' }]), {
      removed: ['a:1', 'sha256:1'],
    });
  });

  it('of a prune that found nothing is nothing', () => {
    assert.deepEqual(performResult(prune, 200, { ContainersDeleted: null, SpaceReclaimed: 0 }), { spaceReclaimed: 0 });
  });
});
