import assert from 'node:assert/strict';
import { explainUnreadable } from '../../../src/core/net/explainUnread';
import { readLinks, whyNot } from '../../../src/core/net/readLinks';
import { FakeHost } from './fakeHost';

const signal = new AbortController().signal;

describe('links that cannot be read', () => {
  const texts: readonly (readonly [string, string])[] = [
    ["ip: invalid option -- 'j'\nBusyBox v1.35.0 (Debian 1:1.35.0-4+b3) multi-call binary.", 'busybox'],
    ['BusyBox v1.36.1 (2024-06-10 07:11:47 UTC) multi-call binary.\n\nUsage: ip [OPTIONS] address', 'busybox'],
    ['nsenter: cannot open /proc/1/ns/net: Permission denied', 'not-allowed'],
    ["nsenter: reassociate to namespace 'ns/net' failed: Operation not permitted", 'not-allowed'],
    ['nsenter: cannot open /proc/999999/ns/net: No such file or directory', 'gone'],
    ['Cannot open netlink socket: Address family not supported by protocol', 'failed'],
  ];
  for (const [stderr, why] of texts)
    it(`are ${why}: ${stderr.split('\n')[0] ?? ''}`, () => {
      const reason = whyNot({ stdout: '', stderr });
      assert.equal(reason.why, why);
      assert.ok(explainUnreadable(reason).length > 20);
    });

  it('are those of a machine without ip, and of one whose ip prints no JSON', async () => {
    assert.deepEqual(await readLinks(new FakeHost({}), 'own', signal), { is: 'unreadable', why: 'no-ip', words: '' });
    const old = new FakeHost({ 'ip -j -d addr': '1: lo: <LOOPBACK,UP> mtu 65536' });
    const read = await readLinks(old, 'own', signal);
    assert.ok(read.is === 'unreadable' && read.why === 'busybox');
    assert.match(explainUnreadable(read), /apk add iproute2 util-linux/);
  });

  it('are entered by the number of a process, as one argument each', async () => {
    const host = new FakeHost({ 'nsenter -t 7 -n ip -j -d addr': '[]', 'ip -j -d addr': 'x' });
    assert.deepEqual(await readLinks(host, { pid: 7 }, signal), { is: 'read', links: [] });
    assert.deepEqual(host.ran, [['nsenter', '-t', '7', '-n', 'ip', '-j', '-d', 'addr']]);
  });
});
