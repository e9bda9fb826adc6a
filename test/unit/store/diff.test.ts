import assert from 'node:assert/strict';
import type { ContainerRecord } from '../../../src/core/engine/records';
import { compare } from '../../../src/core/store/diff';
import { container } from './fakeEngine';

const map = (...records: readonly ContainerRecord[]): ReadonlyMap<string, ContainerRecord> =>
  new Map(records.map((one) => [one.id, one]));

describe('comparing what was read with what was known', () => {
  it('tells nobody when nothing differs, and keeps the very records', () => {
    const before = map(container('a', { labels: { x: '1' } }));
    const { records, change } = compare('containers', before, map(container('a', { labels: { x: '1' } })));
    assert.equal(change, undefined);
    assert.equal(records.get('a'), before.get('a'));
  });

  it('takes over that time went by and tells nobody', () => {
    const { records, change } = compare(
      'containers',
      map(container('a', { status: 'Up 2 hours' })),
      map(container('a', { status: 'Up 3 hours' })),
    );
    assert.equal(change, undefined);
    assert.equal(records.get('a')?.status, 'Up 3 hours');
  });

  it('tells when the words around the time differ', () => {
    const { change } = compare(
      'containers',
      map(container('a')),
      map(container('a', { status: 'Up 2 hours (Paused)' })),
    );
    assert.deepEqual(change, { kind: 'containers', ids: new Set(['a']), structure: false });
  });

  it('says that the list changes when one came, went, or may have moved to another group', () => {
    const a = container('a');
    for (const after of [
      map(a, container('b')),
      map(),
      map(container('a', { labels: { team: 'x' } })),
      map(container('a', { name: 'z' })),
    ]) {
      assert.equal(compare('containers', map(a), after).change?.structure, true);
    }
  });

  it('says that the list stays when only ports differ', () => {
    const after = map(container('a', { ports: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080 }] }));
    assert.equal(compare('containers', map(container('a')), after).change?.structure, false);
  });
});
