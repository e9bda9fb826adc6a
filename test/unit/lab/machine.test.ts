import assert from 'node:assert/strict';
import { cgroupDirectories } from '../../../src/core/host/lab/cgroups';
import { mountsBelow, parseMountTable } from '../../../src/core/host/mountTable';

const v1 = `27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
34 31 0:31 / /sys/fs/cgroup/cpuset rw,relatime shared:9 - cgroup cgroup rw,cpuset
35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
`;
const v2 = '31 23 0:28 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate\n';

describe('the mount table', () => {
  it('gives blanks in paths back', () => {
    assert.equal(parseMountTable('1 2 0:1 / /mnt/my\\040disk rw - ext4 /dev/sda rw')[0]?.point, '/mnt/my disk');
  });

  it('tells what is mounted below a folder from what only begins like it', () => {
    const table = parseMountTable(
      '1 2 0:1 / /a/b rw - ext4 x rw\n1 2 0:1 / /a/bc rw - ext4 x rw\n1 2 0:1 / /a/b/c rw - ext4 x rw',
    );
    assert.deepEqual(
      mountsBelow(table, '/a/b').map(({ point }) => point),
      ['/a/b', '/a/b/c'],
    );
  });
});

describe('the cgroup directories of a lab', () => {
  it('are one in every hierarchy of cgroup v1, and an empty one in the unified mount beside it', () => {
    assert.deepEqual(cgroupDirectories(parseMountTable(v1), 'one'), [
      { path: '/sys/fs/cgroup/cpuset/stevedore-lab-one', kind: 'v1-cpuset' },
      { path: '/sys/fs/cgroup/memory/stevedore-lab-one', kind: 'v1' },
      { path: '/sys/fs/cgroup/unified/stevedore-lab-one', kind: 'hybrid' },
    ]);
  });

  it('are a single one with cgroup v2', () => {
    assert.deepEqual(cgroupDirectories(parseMountTable(v2), 'one'), [
      { path: '/sys/fs/cgroup/stevedore-lab-one', kind: 'v2' },
    ]);
  });
});
