import assert from 'node:assert/strict';
import type { PathFact } from '../../../../../src/core/oci/disk/diskFacts';
import { sysctlPath } from '../../../../../src/core/oci/disk/hostPaths';
import { describeRule } from '../../ruleTest';

const own = '"namespaces": [{ "type": "network" }, { "type": "ipc" }]';
const paths = new Map<string, PathFact>([
  ['/proc/sys/net/ipv4/no_such', { is: 'absent' }],
  ['/proc/sys/net/ipv4/conf/eth7/forwarding', { is: 'absent' }],
  ['/proc/sys/net/ipv4/ip_forward', { is: 'file' }],
  ['/proc/sys/kernel/secret', { is: 'unknown' }],
]);

describeRule({
  rule: 'sysctl-absent',
  breaks: { linux: `{ ${own}, "sysctl": { $0"net.ipv4.no_such"$0: "1" } }` },
  holds: {
    linux: `{ ${own}, "sysctl": { "net.ipv4.ip_forward": "1", "net.ipv4.conf.eth7.forwarding": "1", "kernel.secret": "1" } }`,
  },
  fixed: { linux: { namespaces: [{ type: 'network' }, { type: 'ipc' }], sysctl: {} } },
  disk: { paths },
});

describe('the file of a kernel parameter', () => {
  for (const [key, path] of [
    ['net.ipv4.ip_forward', '/proc/sys/net/ipv4/ip_forward'],
    ['net/ipv4/conf/eth0.5/forwarding', '/proc/sys/net/ipv4/conf/eth0.5/forwarding'],
    ['net.ipv4.conf.eth0/5.forwarding', '/proc/sys/net/ipv4/conf/eth0.5/forwarding'],
    ['/../../etc/passwd', '/proc/sys/etc/passwd'],
  ] as const)
    it(`of ${key} is ${path}`, () => assert.equal(sysctlPath(key), path));
});
