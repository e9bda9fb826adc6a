import assert from 'node:assert/strict';
import { fourWaysMarkdown } from '../../../src/core/fourWays/markdown';
import { parseRest, parseStatus } from '../../../src/core/fourWays/portrait';

const status =
  'Name:\tsleep\nUid:\t1000\t1000\t1000\t1000\nGid:\t1001\t1001\t1001\t1001\nGroups:\t50 63 \nNoNewPrivs:\t1\n' +
  'CapEff:\t0000000000000421\nSeccomp:\t2\n';
const rest = {
  environ: 'A=1=2\0B=\u001b[2J\0',
  cwd: '/srv\n',
  namespaces: '/proc/7/ns/net 40\n/proc/7/ns/uts 41\n/proc/7/ns/time 42\n',
  cgroup: '4:memory:/docker/x\n0::/\n',
};

describe('what the kernel says of a process', () => {
  it('is read from its status', () => {
    assert.deepEqual(parseStatus(status), {
      ...{ uid: '1000', gid: '1001', groups: ['50', '63'], noNewPrivileges: true, seccomp: true },
      capabilities: ['CAP_CHOWN', 'CAP_KILL', 'CAP_NET_BIND_SERVICE'],
    });
    assert.deepEqual(parseStatus('nonsense'), {
      ...{ uid: '', gid: '', groups: [], capabilities: [], noNewPrivileges: false, seccomp: false },
    });
  });

  it('is read from what stands beside it, the control group from where there is one', () => {
    const { env, cwd, namespaces, cgroup } = parseRest(rest);
    assert.deepEqual(
      [env.length, cwd, [...namespaces], cgroup],
      [
        2,
        '/srv',
        [
          ['net', '40'],
          ['uts', '41'],
        ],
        '/docker/x',
      ],
    );
    assert.equal(parseRest({ ...rest, cgroup: '0::/a:b\n' }).cgroup, '/a:b');
    assert.equal(parseRest({ ...rest, cgroup: '' }).cgroup, '');
  });

  it('is laid side by side, with what is the host’s said, and nothing from outside read as Markdown', () => {
    const portrait = { pid: 7, ...parseStatus(status), ...parseRest(rest) };
    const ran = { id: 'x|y`', pid: 7, portrait };
    const text = fourWaysMarkdown(
      'img',
      [{ name: 'runc', lines: ['runc run x'], ran, errors: [] }],
      new Map([['net', '40']]),
    );
    assert.match(text, /Namespace: net \| the host’s \|/);
    assert.match(text, /Namespace: uts \| its own \(41\) \|/);
    assert.match(text, /Namespace: user \| not known \|/);
    assert.match(text, /`x\\\|y′`/);
    assert.doesNotMatch(text, /\u001b/);
  });
});
