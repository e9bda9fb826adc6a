import assert from 'node:assert/strict';
import type { JournalEntry } from '../../../src/core/host/lab/journal';
import { depthFirst } from '../../../src/core/host/lab/cgroupTree';
import { cgroupsOf, type Found, verdict } from '../../../src/core/host/lab/sweep';

const here = { boot: 'this-boot', pidNamespace: 'pid:[1]' };
const cgroup: JournalEntry = { makes: 'cgroup', path: '/sys/fs/cgroup/cpu/stevedore-lab-one' };

function found(change: Partial<Found> = {}, owner: { boot?: string; pidNamespace?: string } = {}): Found {
  const head: JournalEntry = { makes: 'lab', id: 'one', owner: { pid: 5, startTime: '77', ...here, ...owner } };
  return {
    id: 'one',
    home: '/labs/one',
    journal: [head, cgroup],
    ownerLives: false,
    supervisorLives: false,
    ...change,
  };
}

describe('the sweep', () => {
  it('removes a lab whose owner and supervisor are gone', () => {
    assert.deepEqual(verdict(found(), here), { do: 'remove', cgroups: ['/sys/fs/cgroup/cpu/stevedore-lab-one'] });
  });

  it('leaves a lab whose supervisor runs', () => {
    assert.deepEqual(verdict(found({ supervisorLives: true }), here), { do: 'leave', why: 'supervisor-lives' });
  });

  it('leaves a lab that its owner is just starting', () => {
    assert.deepEqual(verdict(found({ ownerLives: true }), here), { do: 'leave', why: 'owner-lives' });
  });

  it('leaves a lab of another pid namespace, whose processes it cannot see', () => {
    assert.deepEqual(verdict(found({}, { pidNamespace: 'pid:[2]' }), here), { do: 'leave', why: 'other-namespace' });
  });

  it('removes a lab from before a reboot, even when its process number is in use again', () => {
    assert.equal(verdict(found({ ownerLives: true }, { boot: 'earlier' }), here).do, 'remove');
  });

  it('leaves a folder without a journal of its own', () => {
    assert.deepEqual(verdict(found({ journal: [] }), here), { do: 'leave', why: 'not-a-lab' });
    assert.deepEqual(verdict(found({ id: 'two' }), here), { do: 'leave', why: 'not-a-lab' });
  });

  it('never removes a cgroup directory that is not called after the lab', () => {
    const journal: JournalEntry[] = [
      '/sys/fs/cgroup/cpu/docker',
      '/etc/stevedore-lab-one',
      '/sys/fs/cgroup/cpu/stevedore-lab-two',
    ].map((path) => ({ makes: 'cgroup', path }));
    assert.deepEqual(cgroupsOf('one', [...journal, cgroup]), ['/sys/fs/cgroup/cpu/stevedore-lab-one']);
  });

  it('takes the deepest directories first', () => {
    const children: Record<string, string[]> = { a: ['a/b', 'a/c'], 'a/b': ['a/b/d'] };
    assert.deepEqual(
      depthFirst('a', (path) => children[path] ?? []),
      ['a/b/d', 'a/b', 'a/c', 'a'],
    );
  });
});
